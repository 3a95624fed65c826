package org.plenary.publishing.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.publishing.Publications;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryState;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-54, UC-55: the publishing desk by role. */
class PublishingDeskViewTest extends KaribuTest {
    @Autowired SummaryScene scene;
    @Autowired Publications publications;
    @Autowired JdbcClient jdbc;

    @Test
    void theOrganizerSeesWhoIsWaitedForAndRemindsThemOnce() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        desk(cast.organizer());
        assertThat(paragraphs()).anyMatch(p -> p.startsWith("Waits for Rahel Rapport"));

        _click(_get(Button.class, spec -> spec.withText("Remind")));

        assertThat(reminders(cast.rapporteur())).isEqualTo(1);
        assertThat(_get(Button.class, spec -> spec.withText("Reminded")).isEnabled()).isFalse();
    }

    @Test
    void someoneWhoOrganizesNothingFindsASentenceAndNoSummary() {
        Cast cast = scene.in(SummaryState.APPROVED);
        for (AccountId other : List.of(cast.rapporteur(), cast.observer(), cast.outsider())) {
            desk(other);
            assertThat(paragraphs()).anyMatch(p -> p.startsWith("You organize no workshop."));
            assertThat(_find(DeskCard.class)).isEmpty();
        }
    }

    @Test
    void theOrganizerSeesExactlyTheTextThenPublishesIt() {
        Cast cast = scene.in(SummaryState.APPROVED);
        desk(cast.organizer());
        _click(_get(Button.class, spec -> spec.withText("Preview and publish")));
        assertThat(_get(H1.class).getText()).isEqualTo("Shared evaluations");

        _click(_get(Button.class, spec -> spec.withText("Publish version 1")));

        assertThat(publications.of(cast.summary())).hasSize(1);
        assertThat(_get(H1.class).getText()).isEqualTo("Publishing desk");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                .contains("Read what is public");
    }

    @Test
    void thePreviewIsNotOpenToOthers() {
        Cast cast = scene.in(SummaryState.APPROVED);
        signIn(cast.rapporteur());
        UI.getCurrent().navigate("publishing/" + cast.summary());
        assertThat(_get(H1.class).getText()).isEqualTo("This is not open to your account");
        signIn(cast.outsider());
        UI.getCurrent().navigate("publishing/" + cast.summary());
        assertThat(_get(H1.class).getText()).isEqualTo("There is nothing at this address");
        signIn(cast.outsider());
        UI.getCurrent().navigate("publishing/not-an-id");
        assertThat(_get(H1.class).getText()).isEqualTo("There is nothing at this address");
    }

    private void desk(AccountId account) {
        signIn(account);
        UI.getCurrent().navigate("publishing");
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private int reminders(AccountId account) {
        return jdbc.sql(
                        "select count(*) from notice where account_id = ? and kind = 'summary-reminder'")
                .param(account.value())
                .query(Integer.class)
                .single();
    }
}
