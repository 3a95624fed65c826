package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.TestMatters;
import org.plenary.publishing.ReleaseScene;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-87: the page of versions, by role and state. */
class VersionsViewTest extends KaribuTest {
    @Autowired FrameworkScene scene;
    @Autowired ReleaseScene releasing;
    @Autowired TestMatters matters;

    private Cast cast;

    @BeforeEach
    void draft() {
        cast = scene.draft();
    }

    @Test
    void a_release_is_confirmed_by_what_everyone_will_read() {
        open(cast.editor());
        _click(_get(Button.class, spec -> spec.withText("Release for consultation")));
        assertThat(_get(Dialog.class).getHeaderTitle())
                .isEqualTo("Release version 1 for consultation?");
        assertThat(paragraphs())
                .anyMatch(
                        p -> p.startsWith("Everyone can then read at /frameworks/" + cast.slug()));
        _click(_get(Button.class, spec -> spec.withText("Release")));
        assertThat(releasing.details(cast).state()).isEqualTo(FrameworkState.CONSULTATION);
        assertThat(_get(Button.class, spec -> spec.withText("Adopt")).isEnabled()).isTrue();
    }

    @Test
    void what_is_open_holds_adoption_up_until_it_is_waived_with_a_reason() {
        releasing.consult(cast);
        matters.put(cast.framework(), TestMatters.matter("A1"), TestMatters.matter("A2"));
        open(cast.editor());
        assertThat(_get(Button.class, spec -> spec.withText("Adopt")).isEnabled()).isFalse();
        assertThat(paragraphs()).anyMatch(p -> p.startsWith("2 matters to settle first."));

        _click(_get(Button.class, spec -> spec.withText("Waive these 2")));
        _click(_find(Button.class, spec -> spec.withText("Waive")).getLast());
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Agreed in plenary.");
        _click(_find(Button.class, spec -> spec.withText("Waive")).getLast());

        assertThat(_get(Button.class, spec -> spec.withText("Adopt")).isEnabled()).isTrue();
        assertThat(_find(Button.class, spec -> spec.withText("Take back"))).hasSize(2);
    }

    @Test
    void others_see_the_versions_and_release_nothing() {
        releasing.consult(cast);
        for (AccountId other : List.of(cast.drafter(), cast.commenter(), cast.member())) {
            open(other);
            assertThat(_get(H1.class).getText()).isEqualTo("A framework for tests");
            assertThat(headings()).contains("Versions", "Compare");
            assertThat(_find(Button.class, spec -> spec.withText("Adopt"))).isEmpty();
            assertThat(_find(Button.class, spec -> spec.withText("Waive"))).isEmpty();
        }
        open(cast.member());
        assertThat(headings()).doesNotContain("Before adoption");
    }

    @Test
    void nobody_else_learns_that_there_is_a_framework() {
        open(cast.outsider());
        assertThat(_get(H1.class).getText()).isEqualTo("There is nothing at this address");
    }

    @Test
    void a_chosen_pair_stands_in_the_address() {
        releasing.consult(cast);
        signIn(cast.editor());
        asked("from=1&to=0");
        assertThat(paragraphs()).contains("The items and their words are the same in both.");
        asked("from=99&to=x");
        assertThat(headings()).contains("Compare");
    }

    private void open(AccountId who) {
        signIn(who);
        UI.getCurrent().navigate("frameworks/" + cast.slug() + "/versions");
    }

    private void asked(String query) {
        UI.getCurrent()
                .navigate(
                        "frameworks/" + cast.slug() + "/versions",
                        QueryParameters.fromString(query));
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private static List<String> headings() {
        return _find(H2.class).stream().map(H2::getText).toList();
    }
}
