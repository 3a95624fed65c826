package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.directory.Canaries;
import org.plenary.directory.Canaries.Canary;
import org.plenary.directory.Directory;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-60: entries of nobody, on the administrators' page. */
class CanariesViewTest extends KaribuTest {
    @Autowired Canaries canaries;
    @Autowired Directory directory;

    private final String mark = "c" + Long.toString(System.nanoTime(), 36);

    @Test
    void an_administrator_adds_one_sees_who_came_upon_it_and_removes_it() {
        AccountId administrator = accounts.administrator();
        signIn(administrator);
        UI.getCurrent().navigate("administration/canaries");
        _setValue(_get(TextField.class, s -> s.withLabel("Full name")), "Nobody " + mark);
        _setValue(_get(TextField.class, s -> s.withLabel("Headline")), "Adviser");
        _click(_get(Button.class, s -> s.withText("Add canary entry")));
        assertThat(page()).contains("Nobody " + mark);
        assertThat(_get(TextField.class, s -> s.withLabel("Full name")).getValue()).isEmpty();
        AccountId walker = accounts.create("Walker " + mark, NetworkRole.MEMBER);
        Canary planted = planted(administrator);
        call(walker, () -> directory.person(planted.id()));
        UI.getCurrent().navigate("directory");
        UI.getCurrent().navigate("administration/canaries");
        assertThat(page())
                .contains("Walker %s opened a canary entry".formatted(mark), "people opened: 1");
        _click(
                _get(
                        Button.class,
                        s ->
                                s.withPredicate(b ->
                                        b.getAriaLabel()
                                                .filter(("Remove Nobody " + mark)::equals)
                                                .isPresent())));
        assertThat(page()).doesNotContain("Nobody " + mark);
    }

    @Test
    void a_name_is_needed_and_what_was_typed_stays() {
        signIn(accounts.administrator());
        UI.getCurrent().navigate("administration/canaries");
        _setValue(_get(TextField.class, s -> s.withLabel("Headline")), "Adviser " + mark);
        _click(_get(Button.class, s -> s.withText("Add canary entry")));
        assertThat(_get(TextField.class, s -> s.withLabel("Headline")).getValue())
                .isEqualTo("Adviser " + mark);
    }

    @Test
    void organizers_and_members_are_turned_away() {
        for (AccountId other : new AccountId[] {accounts.organizer(), accounts.member()}) {
            signIn(other);
            UI.getCurrent().navigate("administration/canaries");
            _assertNone(Button.class, s -> s.withText("Add canary entry"));
        }
    }

    private Canary planted(AccountId administrator) {
        return call(administrator, canaries::all).stream()
                .filter(c -> c.name().equals("Nobody " + mark))
                .findFirst()
                .orElseThrow();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
