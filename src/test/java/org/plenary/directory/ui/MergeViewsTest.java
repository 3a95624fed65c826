package org.plenary.directory.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
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

/** UC-102 on its pages. */
class MergeViewsTest extends KaribuTest {
    @Autowired Profiles profiles;
    @Autowired MemberBodies bodies;

    private final String mark = "d" + Long.toString(System.nanoTime(), 36);
    private AccountId organizer;

    @BeforeEach
    void keeper() {
        organizer = accounts.organizer();
    }

    @Test
    void two_entries_with_one_address_are_offered_merged_and_told_apart_again() {
        PersonId one = person("Uma " + mark);
        PersonId two = person("Uma U " + mark);
        signIn(organizer);
        UI.getCurrent().navigate("directory/duplicates");
        assertThat(page()).contains("Uma " + mark, "Same email");
        open(one, two);
        assertThat(page())
                .contains("Is kept", "Uma " + mark, "Name in another script", "Comes along")
                .contains("Stands in both");
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        assertThat(_get(H1.class).getText()).isEqualTo("Uma " + mark);
        UI.getCurrent().navigate("directory/people/" + two);
        assertThat(_get(H1.class).getText()).as("the old address").isEqualTo("Uma " + mark);
        UI.getCurrent().navigate("directory/duplicates");
        Button undo =
                _get(
                        Button.class,
                        spec ->
                                spec.withPredicate(b ->
                                        b.getAriaLabel()
                                                .filter(l -> l.contains("Uma U " + mark))
                                                .isPresent()));
        _click(undo);
        UI.getCurrent().navigate("directory/people/" + two);
        assertThat(_get(H1.class).getText()).isEqualTo("Uma U " + mark);
    }

    @Test
    void a_change_since_the_preview_is_said_and_nothing_is_merged() {
        PersonId one = person("Vic " + mark);
        PersonId two = person("Vic V " + mark);
        signIn(organizer);
        open(one, two);
        as(organizer, () -> profiles.replace(two, 0, profiles.open(two).values()));
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        assertThat(call(() -> profiles.open(two)).name()).isEqualTo("Vic V " + mark);
    }

    @Test
    void the_old_address_of_a_merged_body_leads_on_and_its_name_stays() {
        String kept = body("Kept " + mark);
        String gone = body("Gone " + mark);
        signIn(organizer);
        UI.getCurrent()
                .navigate(
                        "directory/merge/bodies",
                        QueryParameters.simple(
                                Map.of(
                                        "keep", bodies.get(kept).summary().id().toString(),
                                        "with", bodies.get(gone).summary().id().toString())));
        _click(_get(Button.class, spec -> spec.withText("Merge")));
        UI.getCurrent().navigate("directory/bodies/" + gone);
        assertThat(_get(H1.class).getText()).isEqualTo("Kept " + mark);
        assertThat(page()).contains("Gone " + mark);
    }

    @Test
    void the_other_entry_is_chosen_from_the_edit_page() {
        PersonId one = person("Wim " + mark);
        signIn(organizer);
        UI.getCurrent().navigate("directory/people/" + one + "/edit");
        Anchor merge = _get(Anchor.class, spec -> spec.withText("Merge with another"));
        UI.getCurrent()
                .navigate("directory/merge/people", QueryParameters.of("keep", one.toString()));
        assertThat(merge.getHref()).contains(one.toString());
        assertThat(_find(ComboBox.class)).hasSize(1);
    }

    @Test
    void members_merge_nothing() {
        PersonId one = person("Xia " + mark);
        signIn(accounts.member());
        UI.getCurrent().navigate("directory/duplicates");
        assertThat(page()).doesNotContain("Same email").contains("organizers");
        open(one, one);
        assertThat(page()).contains("organizers");
        UI.getCurrent().navigate("directory");
        assertThat(page()).doesNotContain("Possible duplicates");
    }

    private void open(PersonId one, PersonId two) {
        UI.getCurrent()
                .navigate(
                        "directory/merge/people",
                        QueryParameters.simple(
                                Map.of("keep", one.toString(), "with", two.toString())));
    }

    private PersonId person(String name) {
        return call(() ->
                profiles.add(
                        List.of(
                                new PersonValue(Field.FULL_NAME, name),
                                new PersonValue(Field.EMAIL, mark + "@example.org"))));
    }

    private String body(String name) {
        var names = List.of(new BodyName("en", name));
        return call(() ->
                bodies.create(new BodyPlan(names, "", BodyKind.OTHER, "", null, "", List.of())));
    }

    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }

    private <T> T call(Callable<T> work) {
        try {
            return AsAccount.call(organizer, work);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
