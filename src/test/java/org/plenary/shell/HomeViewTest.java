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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.NetworkRole;
import org.plenary.directory.PersonId;
import org.plenary.directory.Profiles;
import org.plenary.directory.Relay;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryState;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.WorkshopRole;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-50: Home, and the frame around it, by role. */
class HomeViewTest extends KaribuTest {
    @Autowired SummaryScene scene;
    @Autowired Participations participations;
    @Autowired Profiles profiles;
    @Autowired Relay relay;

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
    void whatWaitsIsNamedByWhatIsAskedAndLeadsToWhereItIsDone() {
        AccountId ada = accounts.create("Ada Writer", NetworkRole.MEMBER);
        AccountId ben = accounts.create("Ben Reader", NetworkRole.MEMBER);
        PersonId[] toBen = new PersonId[1];
        as(ben, () -> toBen[0] = profiles.mine().id());
        as(ada, () -> relay.write(UUID.randomUUID(), toBen[0], "Hello"));
        home(ben);
        assertThat(headings()).contains("To read");
        Anchor link = _get(Anchor.class, spec -> spec.withText("A conversation with new messages"));
        assertThat(link.getHref()).isEqualTo("/app/messages");
    }

    @Test
    void homeAsksTheDatabaseAsOftenForMuchAsForLittle() {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        home(cast.organizer());
        int few = asked(cast.organizer()).size();
        for (SummaryState state : List.of(SummaryState.DRAFTING, SummaryState.APPROVED)) {
            Cast more = scene.in(state);
            as(
                    more.organizer(),
                    () ->
                            participations.admit(
                                    more.workshop(),
                                    cast.organizer(),
                                    WorkshopRole.ORGANIZER,
                                    new ParticipationDetails(
                                            Sector.GOVERNMENT,
                                            "Agency",
                                            "",
                                            Capacity.PERSONAL,
                                            false)));
        }
        List<String> many = asked(cast.organizer());
        assertThat(headings()).contains("To review", "To publish");
        assertThat(many).as("%d before", few).hasSizeBetween(1, few).hasSizeLessThan(40);
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

    /** Without those that depend on how long ago the account's standing was read. */
    private List<String> asked(AccountId account) {
        return CountedStatements.during(() -> home(account)).stream()
                .filter(sql -> !sql.contains("suspended_at IS NULL AS active"))
                .toList();
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
