package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with a framework in which state: the table, and the services that ask it. */
@PlenaryTest
class FrameworkRightsTest {
    @Autowired Frameworks frameworks;
    @Autowired Items items;
    @Autowired Seats seats;
    @Autowired FrameworkScene scene;
    @Autowired TestAccounts accounts;

    private Cast cast;
    private Tree tree;

    @BeforeEach
    void one_objective_with_two_actions() {
        cast = scene.draft();
        tree = scene.tree(cast);
    }

    @Test
    void the_table_for_readers_says_what_the_code_does() throws Exception {
        assertThat(Files.readString(Path.of("src/docs/FRAMEWORK-STATES.md"))).contains(table());
    }

    @Test
    void each_operation_goes_through_for_those_the_table_names_and_for_nobody_else() {
        for (FrameworkState state : FrameworkState.values()) {
            people().forEach((who, standing) ->
                    operations()
                            .forEach((action, work) -> {
                                scene.put(cast.framework(), state);
                                boolean expected =
                                        FrameworkRules.may(action, state, Set.of(standing));
                                assertThat(goesThrough(who, work))
                                        .as("%s, %s, %s", standing, action, state)
                                        .isEqualTo(expected);
                            }));
        }
    }

    @Test
    void who_has_no_part_in_the_network_does_not_learn_that_there_is_a_framework() {
        for (FrameworkState state : FrameworkState.values()) {
            scene.put(cast.framework(), state);
            operations()
                    .values()
                    .forEach(work ->
                            assertThatThrownBy(() -> AsAccount.run(cast.outsider(), work))
                                    .isInstanceOf(NotFound.class));
        }
        assertThat(call(cast.outsider(), frameworks::visible)).isEmpty();
        assertThatThrownBy(() -> frameworks.get(cast.framework())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_seat_reaches_one_framework_only() {
        Cast other = scene.draft();
        assertThatThrownBy(() -> call(cast.drafter(), () -> frameworks.get(other.framework())))
                .isInstanceOf(NotFound.class);
        assertThat(call(cast.drafter(), frameworks::mine))
                .extracting(FrameworkSummary::id)
                .containsExactly(cast.framework());
    }

    @Test
    void a_seat_that_is_taken_ends_the_right_at_once() {
        AsAccount.run(
                cast.editor(), () -> frameworks.appoint(cast.framework(), cast.drafter(), null));
        assertThatThrownBy(() -> call(cast.drafter(), () -> items.get(tree.first())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_last_editor_keeps_the_seat_and_names_are_for_those_who_have_one() {
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.networkOrganizer(),
                                () -> frameworks.appoint(cast.framework(), cast.editor(), null)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at least one editor");
        assertThatThrownBy(() -> call(cast.member(), () -> seats.at(cast.framework())))
                .isInstanceOf(NotAllowed.class);
        assertThat(call(cast.commenter(), () -> seats.at(cast.framework())))
                .extracting(FrameworkSeat::name)
                .containsExactly("Edda Editor", "Dora Drafter", "Colin Commenter");
    }

    @Test
    void only_organizers_start_frameworks() {
        var plan = new FrameworkPlan("Mine", "", List.of());
        assertThatThrownBy(() -> call(cast.member(), () -> frameworks.create(plan)))
                .isInstanceOf(NotAllowed.class);
        FrameworkId made = call(cast.networkOrganizer(), () -> frameworks.create(plan));
        assertThat(call(cast.networkOrganizer(), () -> frameworks.get(made)).standings())
                .contains(FrameworkStanding.EDITOR);
    }

    private Map<AccountId, FrameworkStanding> people() {
        var people = new LinkedHashMap<AccountId, FrameworkStanding>();
        AccountId editor = accounts.create("Second Editor");
        AsAccount.run(
                cast.editor(),
                () -> frameworks.appoint(cast.framework(), editor, FrameworkRole.EDITOR));
        people.put(editor, FrameworkStanding.EDITOR);
        people.put(cast.drafter(), FrameworkStanding.DRAFTER);
        people.put(cast.commenter(), FrameworkStanding.COMMENTER);
        people.put(cast.member(), FrameworkStanding.MEMBER);
        people.put(cast.networkOrganizer(), FrameworkStanding.NETWORK_ORGANIZER);
        return people;
    }

    private Map<FrameworkAction, Runnable> operations() {
        var all = new EnumMap<FrameworkAction, Runnable>(FrameworkAction.class);
        all.put(FrameworkAction.READ, () -> items.tree(cast.framework()));
        all.put(
                FrameworkAction.EDIT_ITEMS,
                () ->
                        items.add(
                                cast.framework(),
                                ItemPlan.of(ItemKind.ACTION, "Another", ""),
                                ItemPlace.endOf(tree.objective())));
        all.put(
                FrameworkAction.DESCRIBE,
                () -> {
                    FrameworkPlan now = frameworks.get(cast.framework()).plan();
                    frameworks.describe(
                            cast.framework(), now, new FrameworkPlan("Renamed", "", List.of()));
                });
        all.put(
                FrameworkAction.APPOINT,
                () ->
                        frameworks.appoint(
                                cast.framework(), cast.commenter(), FrameworkRole.COMMENTER));
        return all;
    }

    private static boolean goesThrough(AccountId who, Runnable work) {
        try {
            AsAccount.run(who, work);
            return true;
        } catch (NotAllowed e) {
            return false;
        }
    }

    private static String table() {
        var table = new StringBuilder("| What |");
        for (FrameworkState state : FrameworkState.values()) {
            table.append(" %s |".formatted(state.word()));
        }
        table.append("\n|---|---|---|---|\n");
        for (FrameworkAction action : FrameworkAction.values()) {
            table.append("| %s |".formatted(action.word()));
            for (FrameworkState state : FrameworkState.values()) {
                table.append(" %s |".formatted(who(action, state)));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String who(FrameworkAction action, FrameworkState state) {
        Set<FrameworkStanding> who =
                Arrays.stream(FrameworkStanding.values())
                        .filter(s -> FrameworkRules.may(action, state, EnumSet.of(s)))
                        .collect(Collectors.toSet());
        if (who.isEmpty()) {
            return "–";
        }
        return Arrays.stream(FrameworkStanding.values())
                .filter(who::contains)
                .map(FrameworkStanding::word)
                .collect(Collectors.joining(", "));
    }
}
