package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.directory.AffiliationPlan;
import org.plenary.directory.Affiliations;
import org.plenary.directory.Audience;
import org.plenary.directory.BodyName;
import org.plenary.directory.BodyPlan;
import org.plenary.directory.Field;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.PersonId;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profiles;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.BodyKind;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-103 to UC-105 on their pages. */
class InOutViewsTest extends KaribuTest {
    @Autowired Profiles profiles;
    @Autowired Affiliations affiliations;
    @Autowired MemberBodies bodies;

    private final String mark = "n" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_file_is_shown_stored_and_taken_back() {
        signIn(accounts.organizer());
        ImportPeopleView view = imports();
        view.show("staff.csv", bytes("name,email,colour\nIda " + mark + ",,blue\n"));
        assertThat(page()).contains("New (1)", "Ida " + mark, "“colour” is not known");
        _click(_get(Button.class, spec -> spec.withText("Import 1 person")));
        assertThat(page()).contains("1 entry is made", "staff.csv", "1 person");
        Button undo =
                _find(Button.class, spec -> spec.withText("Undo")).stream()
                        .findFirst()
                        .orElseThrow();
        _click(undo);
        _click(_get(Button.class, spec -> spec.withText("Undo the import")));
        UI.getCurrent().navigate("directory", QueryParameters.of("q", "Ida " + mark));
        assertThat(page()).contains("Nobody who is visible");
    }

    @Test
    void a_line_that_cannot_be_stops_the_file() {
        signIn(accounts.organizer());
        imports().show("a.csv", bytes("name,email\nGood " + mark + ",\n,x@example.org\n"));
        assertThat(page()).contains("Mend these lines", "Line 3", "no name");
        imports().show("b.csv", bytes("who,what\n"));
        assertThat(page()).contains("“b.csv” was not read", "no column “name”");
        assertThat(_find(Button.class, spec -> spec.withText("Import 1 person"))).isEmpty();
    }

    @Test
    void an_export_asks_for_the_password_and_then_offers_the_file() {
        signIn(accounts.byEmail(Person.ORGANIZER.email()));
        UI.getCurrent().navigate("directory/export", QueryParameters.of("q", mark));
        assertThat(_find(Anchor.class, spec -> spec.withText("Download people.csv"))).isEmpty();
        _setValue(_get(PasswordField.class), DemoAccounts.PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Make the file")));
        assertThat(_find(Anchor.class, spec -> spec.withText("Download people.csv"))).hasSize(1);
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
    }

    @Test
    void erasing_says_what_stays_and_asks_for_the_password() {
        AccountId me = accounts.member();
        signIn(me);
        PersonId mine = call(me, profiles::mine).id();
        UI.getCurrent().navigate("directory/people/" + mine + "/erase");
        assertThat(page()).contains("What stays, and why", "Former member", "Erase your profile");
        _setValue(_get(PasswordField.class), "not the password");
        _click(_get(Button.class, spec -> spec.withText("Erase")));
        _click(_find(Button.class, spec -> spec.withText("Erase")).getLast());
        assertThat(call(me, profiles::mine).id()).as("nothing was erased").isEqualTo(mine);
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/people/" + mine + "/erase");
        assertThat(page()).contains("by an administrator").doesNotContain("What goes");
    }

    @Test
    void whoever_may_erase_finds_the_way_from_the_profile_and_is_asked_by_name() {
        AccountId organizer = accounts.organizer();
        var said = List.of(new PersonValue(Field.FULL_NAME, "Ent " + mark));
        PersonId entry = call(organizer, () -> profiles.add(said));
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/people/" + entry);
        assertThat(page()).contains("Ent " + mark).doesNotContain("/erase");
        signIn(organizer);
        UI.getCurrent().navigate("directory/people/" + entry);
        assertThat(page()).contains("/people/" + entry + "/erase");
        UI.getCurrent().navigate("directory/people/" + entry + "/erase");
        assertThat(page()).contains("Erase this entry", "Ent " + mark);
        _click(_get(Button.class, spec -> spec.withText("Erase")));
        assertThat(_get(PasswordField.class).isInvalid()).as("no password yet").isTrue();
        _setValue(_get(PasswordField.class), "something");
        _click(_get(Button.class, spec -> spec.withText("Erase")));
        assertThat(_get(Dialog.class).getHeaderTitle())
                .isEqualTo("Erase “Ent %s”?".formatted(mark));
    }

    @Test
    void an_administrator_comes_from_an_account_to_the_page_that_erases_it() {
        AccountId someone = accounts.create("Acc " + mark);
        signIn(accounts.byEmail(Person.ADMIN.email()));
        UI.getCurrent().navigate("administration/accounts", QueryParameters.of("q", "Acc " + mark));
        _click(_get(Button.class, spec -> spec.withText("Change")));
        Anchor erase = _get(Anchor.class, spec -> spec.withText("Erase this account"));
        assertThat(erase.getHref()).isEqualTo("/app/directory/accounts/" + someone + "/erase");
        UI.getCurrent().navigate(erase.getHref().substring("/app/".length()));
        assertThat(page()).contains("Erase this person’s profile and account", "Acc " + mark);
    }

    @Test
    void an_affiliation_is_changed_in_its_row() {
        AccountId organizer = accounts.organizer();
        var plan =
                new BodyPlan(
                        List.of(new BodyName("en", "Body " + mark)),
                        "",
                        BodyKind.OTHER,
                        "",
                        null,
                        "",
                        List.of());
        String slug = call(organizer, () -> bodies.create(plan));
        AccountId me = accounts.member();
        PersonId mine = call(me, profiles::mine).id();
        var tie =
                new AffiliationPlan(
                        bodies.get(slug).summary().id(), "Clerk", null, null, Audience.MEMBERS);
        call(me, () -> affiliations.add(mine, tie));
        signIn(me);
        UI.getCurrent().navigate("directory/me");
        _click(_get(Button.class, spec -> spec.withText("Change")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Role there")), "Director");
        _click(_get(Button.class, spec -> spec.withText("Save affiliation")));
        assertThat(call(me, profiles::mine).affiliations())
                .singleElement()
                .matches(a -> a.roleTitle().equals("Director"));
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void members_bring_nobody_in_and_take_nobody_out() {
        signIn(accounts.member());
        for (String path : new String[] {"directory/import", "directory/export"}) {
            UI.getCurrent().navigate(path);
            assertThat(page()).as(path).contains("network's organizers");
            assertThat(_find(Button.class, spec -> spec.withText("Make the file"))).isEmpty();
        }
    }

    private static ImportPeopleView imports() {
        UI.getCurrent().navigate("directory/import");
        return _get(ImportPeopleView.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
