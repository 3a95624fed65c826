package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people on one item know of each other, and nobody else does. */
@PlenaryTest
class FrameworkPresenceTest {
    @Autowired FrameworkPresence presence;
    @Autowired Frameworks frameworks;
    @Autowired FrameworkWatch watch;
    @Autowired Items items;
    @Autowired FrameworkScene scene;

    @Test
    void two_people_with_seats_see_each_other_until_one_leaves() {
        Cast cast = scene.draft();
        Tree tree = scene.tree(cast);
        var heard = new AtomicInteger();
        Runnable editor = enter(cast, cast.editor(), tree.first(), false, heard::incrementAndGet);
        Runnable drafter = enter(cast, cast.drafter(), tree.first(), true, () -> {});
        await().untilAsserted(() ->
                assertThat(others(cast, cast.editor(), tree.first()))
                        .containsExactly(new Present("Dora Drafter", true)));
        await().untilAsserted(() ->
                assertThat(others(cast, cast.drafter(), tree.first()))
                        .containsExactly(new Present("Edda Editor", false)));
        await().untilAsserted(() -> assertThat(heard).hasPositiveValue());
        assertThat(others(cast, cast.editor(), tree.second())).isEmpty();
        drafter.run();
        await().untilAsserted(
                        () -> assertThat(others(cast, cast.editor(), tree.first())).isEmpty());
        editor.run();
    }

    @Test
    void who_has_no_seat_sees_nobody_and_is_not_seen() {
        Cast cast = scene.draft();
        Tree tree = scene.tree(cast);
        Runnable member = enter(cast, cast.member(), tree.first(), false, () -> {});
        Runnable editor = enter(cast, cast.editor(), tree.first(), false, () -> {});
        await().untilAsserted(
                        () -> assertThat(others(cast, cast.commenter(), tree.first())).hasSize(1));
        assertThat(others(cast, cast.member(), tree.first())).isEmpty();
        assertThat(others(cast, cast.editor(), tree.first())).isEmpty();
        member.run();
        editor.run();
    }

    @Test
    void a_seat_that_is_taken_takes_the_name_away() {
        Cast cast = scene.draft();
        Tree tree = scene.tree(cast);
        Runnable drafter = enter(cast, cast.drafter(), tree.first(), true, () -> {});
        await().untilAsserted(
                        () -> assertThat(others(cast, cast.editor(), tree.first())).hasSize(1));
        AsAccount.run(
                cast.editor(), () -> frameworks.appoint(cast.framework(), cast.drafter(), null));
        assertThat(others(cast, cast.editor(), tree.first())).isEmpty();
        drafter.run();
    }

    @Test
    void whoever_watches_hears_of_a_saved_change_and_of_none_that_was_taken_back() {
        Cast cast = scene.draft();
        Tree tree = scene.tree(cast);
        var heard = new java.util.concurrent.CopyOnWriteArrayList<FrameworkChanged>();
        Runnable stop = watch.watch(cast.framework(), heard::add);
        try {
            call(cast.drafter(), () -> items.setStatus(tree.first(), 9, ItemStatus.DONE));
        } catch (org.plenary.base.StaleChange e) {
            assertThat(e).hasMessageContaining("A1");
        }
        call(cast.drafter(), () -> items.setStatus(tree.first(), 0, ItemStatus.DONE));
        var expected = new FrameworkChanged(cast.framework(), tree.first());
        await().untilAsserted(() -> assertThat(heard).contains(expected));
        assertThat(heard.stream().filter(expected::equals)).hasSize(1);
        stop.run();
    }

    private Runnable enter(
            Cast cast, AccountId who, ItemId item, boolean writing, Runnable changed) {
        return call(who, () -> presence.enter(cast.framework(), item, writing, changed));
    }

    private List<Present> others(Cast cast, AccountId who, ItemId item) {
        return call(who, () -> presence.others(cast.framework(), item));
    }
}
