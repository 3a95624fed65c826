package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.directory.Field;
import org.plenary.directory.PersonId;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profiles;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeping entries right, on the pages themselves. */
class UpkeepViewsTest extends KaribuTest {
    @Autowired Profiles profiles;
    @Autowired JdbcClient jdbc;

    private final String mark = "u" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_member_reports_and_an_organizer_settles() {
        AccountId owner = accounts.create("Olga " + mark, NetworkRole.MEMBER);
        PersonId person = call(owner, profiles::mine).id();
        old(person);
        signIn(accounts.create("Rolf " + mark, NetworkRole.MEMBER));
        UI.getCurrent().navigate("directory/people/" + person);
        _click(_get(Button.class, s -> s.withText("Report a problem")));
        _setValue(_get(TextArea.class), "Moved on " + mark);
        _click(_get(Button.class, s -> s.withText("Report problem")));
        jdbc.sql("update directory_problem set at = at - interval '30 years' where text = ?")
                .param("Moved on " + mark)
                .update();
        signIn(accounts.organizer());
        open("problems");
        assertThat(page()).contains("Moved on " + mark, "Olga " + mark, "Rolf " + mark);
        _click(labelled("Settle the problem of Olga " + mark));
        _click(_get(Button.class, s -> s.withText("Settle and tell")));
        assertThat(page()).as("nothing without an outcome").contains("Moved on " + mark);
        _setValue(_get(TextArea.class), "Asked her");
        _click(_get(Button.class, s -> s.withText("Settle and tell")));
        assertThat(page()).doesNotContain("Moved on " + mark);
        done(person);
    }

    @Test
    void an_unclaimed_entry_can_be_marked_as_checked() {
        AccountId organizer = accounts.organizer();
        PersonId entered =
                call(
                        organizer,
                        () ->
                                profiles.add(
                                        List.of(
                                                new PersonValue(
                                                        Field.FULL_NAME, "Entered " + mark))));
        old(entered);
        signIn(organizer);
        open("stale");
        assertThat(page()).contains("Entered " + mark, "unclaimed");
        _click(labelled("Mark the entry of Entered %s as checked".formatted(mark)));
        assertThat(page()).doesNotContain("Entered " + mark);
        open("unclaimed");
        assertThat(page()).contains("Entered " + mark, "not invited");
        open("nonsense");
        assertThat(page()).contains("Reported problems");
        done(entered);
    }

    @Test
    void the_own_profile_asks_once_a_year_and_hints_without_numbers() {
        AccountId owner = accounts.create("Olga " + mark, NetworkRole.MEMBER);
        PersonId person = call(owner, profiles::mine).id();
        old(person);
        signIn(owner);
        UI.getCurrent().navigate("directory/me");
        assertThat(page())
                .contains("Is your profile still right?", "What would help others to find you")
                .doesNotContain("%");
        _click(_get(Button.class, s -> s.withText("Everything is right")));
        assertThat(page()).doesNotContain("Is your profile still right?");
    }

    @Test
    void members_are_turned_away_from_upkeep() {
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/upkeep");
        assertThat(page()).doesNotContain("Without a word for a year");
    }

    private void old(PersonId person) {
        jdbc.sql(
                        "update directory_person set created_at = created_at - interval '45 years', updated_at = updated_at - interval '45 years' where id = ?")
                .param(person.value())
                .update();
    }

    /** Not in the lists of later tests. */
    private void done(PersonId person) {
        jdbc.sql("update directory_person set created_at = now(), updated_at = now() where id = ?")
                .param(person.value())
                .update();
    }

    private static Button labelled(String label) {
        return _get(
                Button.class,
                s -> s.withPredicate(b -> b.getAriaLabel().filter(label::equals).isPresent()));
    }

    private static void open(String list) {
        UI.getCurrent().navigate("directory/upkeep", QueryParameters.simple(Map.of("list", list)));
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
