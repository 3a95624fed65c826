package org.plenary.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryState;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-50: Home, and the frame around it, by role. */
class HomeViewTest extends KaribuTest {
    @Autowired SummaryScene scene;

    @Test
    void aNewMemberIsToldInOneSentenceHowToBeginAndHasOneButton() {
        home(accounts.member());
        assertThat(_get(H1.class).getText()).isEqualTo("What needs you");
        assertThat(buttonsInMain()).containsExactly("See all workshops");
    }

    @Test
    void aNewOrganizerIsOfferedToImportAnEventPage() {
        home(accounts.organizer());
        assertThat(buttonsInMain()).contains("Import an event page");
    }

    @Test
    void theRapporteurSeesWhatIsToBeWritten() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        home(cast.rapporteur());
        assertThat(headings()).contains("To write", "Your workshops");
        assertThat(links()).contains("Shared evaluations", "A convening");
    }

    @Test
    void theOrganizerSeesWhatIsToBeReviewedAndPublished() {
        Cast review = scene.in(SummaryState.IN_REVIEW);
        home(review.organizer());
        assertThat(headings()).contains("To review").doesNotContain("To write");
        Cast approved = scene.in(SummaryState.APPROVED);
        home(approved.organizer());
        assertThat(headings()).contains("To publish");
    }

    @Test
    void theDeskStandsInTheMenuOfThoseWhoOrganizeOnly() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        home(cast.organizer());
        assertThat(menu()).contains("Home", "Publishing");
        home(cast.participant());
        assertThat(menu()).contains("Home").doesNotContain("Publishing");
    }

    @Test
    void everyViewStandsInOneMain() {
        home(accounts.member());
        assertThat(_find(Main.class)).hasSize(1);
    }

    @Test
    void initialsAreWholeSignsOfAnyScript() {
        assertThat(AccountMenu.initials("Olga Ostrova")).isEqualTo("OO");
        assertThat(AccountMenu.initials("𝒳ena")).isEqualTo("𝒳");
        assertThat(AccountMenu.initials(" محمد علي ")).isEqualTo("مع");
    }

    private void home(AccountId account) {
        signIn(account);
        UI.getCurrent().navigate("");
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getText).toList();
    }

    private static List<String> menu() {
        return _find(_get(Nav.class), Anchor.class).stream().map(Anchor::getText).toList();
    }

    private static List<String> buttonsInMain() {
        return _find(_get(Main.class), Button.class).stream().map(Button::getText).toList();
    }
}
