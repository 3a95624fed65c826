package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.directory.Audience;
import org.plenary.directory.Eyes;
import org.plenary.directory.Field;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profile;
import org.plenary.directory.Profiles;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-60 to UC-64 on the pages themselves. */
class DirectoryViewsTest extends KaribuTest {
    @Autowired Profiles profiles;

    private final String mark = "v" + Long.toString(System.nanoTime(), 36);
    private Profile wanjiru;

    @BeforeEach
    void somebody() {
        AccountId owner = accounts.member();
        Profile empty = call(owner, profiles::mine);
        wanjiru =
                call(
                        owner,
                        () ->
                                profiles.replace(
                                        empty.id(),
                                        empty.version(),
                                        List.of(
                                                value(Field.FULL_NAME, "Wanjirũ " + mark),
                                                value(Field.HEADLINE, "Director of compute"),
                                                value(Field.EXPERTISE, "Auditing " + mark),
                                                value(
                                                        Field.OFFER,
                                                        "Secret offer " + mark,
                                                        Audience.ONLY_ME),
                                                value(
                                                        Field.PHONE,
                                                        "+254 20 123 4567",
                                                        Audience.ONLY_ME))));
    }

    @Test
    void a_member_finds_a_person_and_is_told_why() {
        signIn(accounts.member());
        open("directory", Map.of("q", "auditing " + mark));
        assertThat(page())
                .contains("Wanjirũ " + mark, "Director of compute", "Expertise:", "1 result");
        _assertOne(Anchor.class, spec -> spec.withText("Wanjirũ " + mark));
    }

    @Test
    void all_filters_are_cleared_at_once() {
        signIn(accounts.member());
        open("directory", Map.of("q", mark, "offer", "nothing"));
        _click(_get(Button.class, spec -> spec.withText("Clear filters")));
        assertThat(address()).isEqualTo("directory?q=" + mark);
        assertThat(page()).contains("Wanjirũ " + mark);
        _assertNone(Button.class, spec -> spec.withText("Clear filters"));
    }

    @Test
    void a_typed_search_and_a_filter_become_the_address() {
        signIn(accounts.member());
        open("directory", Map.of());
        _setValue(_get(TextField.class, spec -> spec.withLabel("Find people")), mark);
        assertThat(address()).isEqualTo("directory?q=" + mark);
        Checkbox check =
                _get(Checkbox.class, spec -> spec.withLabel("Auditing %s (1)".formatted(mark)));
        _setValue(check, true);
        assertThat(address()).contains("q=" + mark).contains("expertise=Auditing");
        assertThat(page()).contains("Wanjirũ " + mark);
    }

    @Test
    void the_table_has_headers_and_keeps_the_search_in_the_address() {
        signIn(accounts.member());
        open("directory", Map.of("q", mark, "view", "table", "offer", ""));
        assertThat(page())
                .contains("<th scope=\"col\">Name</th>", "<th scope=\"col\">Expertise</th>")
                .contains("<caption", "<th scope=\"row\">", "Auditing " + mark)
                .contains("directory?q=" + mark + "\"");
    }

    @Test
    void words_of_offers_narrow_the_list_and_what_is_hidden_does_not_match() {
        signIn(accounts.member());
        open("directory", Map.of("q", mark));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Offers")), "secret");
        assertThat(address()).contains("offer=secret");
        assertThat(page()).contains("Nobody who is visible to you matches");
    }

    @Test
    void a_search_is_saved_listed_and_removed() {
        signIn(accounts.member());
        open("directory", Map.of("q", mark, "expertise", "Auditing " + mark));
        _click(_get(Button.class, spec -> spec.withText("Save this search")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Auditors");
        _click(_get(Button.class, spec -> spec.withText("Save search")));
        open("directory/searches", Map.of());
        assertThat(page()).contains("Auditors", "“%s” · Expertise: Auditing".formatted(mark));
        _click(_get(Button.class, spec -> spec.withText("Remove")));
        assertThat(page()).contains("You keep no search yet");
    }

    @Test
    void a_word_that_is_spelled_wrong_is_said_to_be() {
        signIn(accounts.member());
        open("directory", Map.of("q", mark + "x"));
        assertThat(page()).contains("Spelled as: ", "Wanjirũ " + mark);
        RouterLink instead = _get(RouterLink.class, spec -> spec.withText(mark));
        assertThat(instead.getHref()).isEqualTo("directory?q=" + mark);
    }

    @Test
    void who_is_no_member_finds_nobody_of_the_members() {
        signIn(accounts.create("Otto Outsider"));
        open("directory", Map.of("q", mark));
        assertThat(page()).doesNotContain("Wanjirũ").contains("Nobody who is visible to you");
        UI.getCurrent().navigate("directory/people/" + wanjiru.id());
        assertThat(page()).doesNotContain("Wanjirũ");
    }

    @Test
    void signs_of_patterns_and_long_searches_are_answered_in_words() {
        signIn(accounts.member());
        open("directory", Map.of("q", "%' OR 1=1; _*.[a-z]+"));
        assertThat(page()).doesNotContain("went wrong");
        open("directory", Map.of("q", "x".repeat(10_000)));
        assertThat(page()).contains("at most 200 fit");
        open("directory", Map.of("q", mark, "after", "bm9wZQ"));
        assertThat(page()).contains("Start the search again");
    }

    @Test
    void a_persons_page_shows_what_the_viewer_may_see_and_offers_a_card() {
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/people/" + wanjiru.id());
        assertThat(_get(H1.class).getText()).isEqualTo("Wanjirũ " + mark);
        assertThat(page())
                .contains("Auditing " + mark, "Download vCard")
                .doesNotContain("Secret offer", "+254");
        _assertNone(Anchor.class, spec -> spec.withText("Edit"));
    }

    @Test
    void my_profile_is_made_at_the_first_visit_saved_and_seen_with_other_eyes() {
        AccountId me = accounts.create("Nina " + mark);
        signIn(me);
        UI.getCurrent().navigate("directory/me");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Headline")), "Tester of doors");
        _click(_get(Button.class, spec -> spec.withText("Save profile")));
        assertThat(call(me, profiles::mine).values())
                .contains(value(Field.HEADLINE, "Tester of doors"));
        assertThat(preview()).contains("Tester of doors");
        eyes().setValue(Eyes.EVERYONE);
        assertThat(preview()).contains("your name is not visible to them");
        eyes().setValue(Eyes.SHARED_WORKSHOP);
        assertThat(preview()).contains("nobody is in this circle");
    }

    @Test
    void a_wrong_value_is_refused_beside_the_button_and_the_form_stays() {
        AccountId me = accounts.member();
        signIn(me);
        UI.getCurrent().navigate("directory/me");
        _setValue(_get(TextField.class, spec -> spec.withLabel("ORCID")), "1234");
        _click(_get(Button.class, spec -> spec.withText("Save profile")));
        assertThat(page()).contains("Copy it from orcid.org");
        assertThat(_get(TextField.class, spec -> spec.withLabel("ORCID")).getValue())
                .isEqualTo("1234");
        assertThat(call(me, profiles::mine).version()).isZero();
    }

    @Test
    void organizers_enter_a_person_and_members_are_turned_away() {
        signIn(accounts.organizer());
        UI.getCurrent().navigate("directory/people/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Full name")), "New " + mark);
        _click(_get(Button.class, spec -> spec.withText("Add person")));
        assertThat(_get(H1.class).getText()).isEqualTo("New " + mark);
        _assertOne(Button.class, spec -> spec.withText("Send invitation"));
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/people/new");
        _assertNone(Button.class, spec -> spec.withText("Add person"));
    }

    @Test
    void organizers_enter_a_body_and_its_page_shows_people_within_rights() {
        AccountId organizer = accounts.organizer();
        signIn(organizer);
        UI.getCurrent().navigate("directory/bodies/new");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Institute " + mark);
        _click(_get(Button.class, spec -> spec.withText("Add member body")));
        assertThat(_get(H1.class).getText()).isEqualTo("Institute " + mark);
        assertThat(page()).contains("Nobody shows you that they belong");
        signIn(accounts.member());
        open("directory/bodies", Map.of("q", "institute " + mark));
        assertThat(page()).contains("Institute " + mark).doesNotContain("Add a member body");
    }

    @SuppressWarnings("unchecked")
    private static Select<Eyes> eyes() {
        return (Select<Eyes>) _find(Select.class, spec -> spec.withLabel("See as")).getFirst();
    }

    private static String preview() {
        return page().split("plenary-person-preview")[1];
    }

    private static void open(String path, Map<String, String> parameters) {
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }

    private static PersonValue value(Field field, String text) {
        return new PersonValue(field, text);
    }

    private static PersonValue value(Field field, String text, Audience audience) {
        return new PersonValue(field, text, audience);
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
