package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.directory.Affiliations;
import org.plenary.framework.BodyScene;
import org.plenary.framework.BodyScene.Tie;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may speak for a body, on the person's page. */
class SpeakersPanelTest extends KaribuTest {
    @Autowired BodyScene bodies;
    @Autowired Affiliations affiliations;

    private Tie tie;

    @BeforeEach
    void somebody_of_a_body() {
        tie = bodies.affiliated(bodies.body("Institute"), null, null);
    }

    @Test
    void an_organizer_lets_somebody_speak_and_takes_it_back() {
        signIn(accounts.organizer());
        open();
        press(true);
        assertThat(speaks()).isTrue();
        assertThat(_get(Notification.class).getElement().getOuterHTML())
                .contains("now speaks for " + tie.body().name());
        open();
        assertThat(box().getValue()).as("as it is stored").isTrue();
        press(false);
        assertThat(speaks()).isFalse();
    }

    @Test
    void nobody_else_has_the_choice_not_even_the_person() {
        for (AccountId other : new AccountId[] {tie.account(), accounts.member()}) {
            signIn(other);
            open();
            assertThat(page()).contains(tie.body().name());
            _assertNone(Checkbox.class, s -> s.withLabel(tie.body().label()));
        }
    }

    @Test
    void who_lost_the_right_meanwhile_changes_nothing_and_sees_so() {
        signIn(accounts.organizer());
        open();
        as(tie.account(), () -> affiliations.remove(tie.person(), tie.affiliation()));
        press(true);
        assertThat(box().getValue()).as("the box goes back").isFalse();
        assertThat(speaks()).isFalse();
    }

    private void open() {
        UI.getCurrent().navigate("directory/people/" + tie.person());
    }

    /** As the browser tells it: server-side changes are not asked about. */
    private void press(boolean on) {
        Checkbox box = box();
        box.setValue(on);
        ComponentUtil.fireEvent(box, new ComponentValueChangeEvent<>(box, box, !on, true));
    }

    private Checkbox box() {
        return _get(Checkbox.class, s -> s.withLabel(tie.body().label()));
    }

    private boolean speaks() {
        LocalDate today =
                LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), ZoneOffset.UTC);
        return affiliations.speakersOf(tie.body().id(), today).contains(tie.account());
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }
}
