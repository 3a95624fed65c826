package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The tree of items against a simple model, at once from several sides, and when it is large. */
@PlenaryTest
class ItemTreeTest {
    private static final int STEPS = 120;

    @Autowired Items items;
    @Autowired FrameworkScene scene;

    /** A node of the model: what the tree should be. */
    private static final class Node {
        final String code;
        final ItemKind kind;
        final ItemId id;
        final List<Node> children = new ArrayList<>();
        Node parent;

        Node(String code, ItemKind kind, ItemId id) {
            this.code = code;
            this.kind = kind;
            this.id = id;
        }

        List<Node> all() {
            var all = new ArrayList<Node>();
            if (id != null) {
                all.add(this);
            }
            children.forEach(c -> all.addAll(c.all()));
            return all;
        }
    }

    @Test
    void random_changes_leave_the_tree_that_a_simple_model_has() {
        long seed = 20_261_122;
        var random = new Random(seed);
        Cast cast = scene.draft();
        Node top = new Node("", null, null);
        var counters = new HashMap<ItemKind, Integer>();
        for (int step = 0; step < STEPS; step++) {
            List<Node> all = top.all();
            int what = random.nextInt(10);
            if (all.size() < 4 || what < 5) {
                add(cast, top, counters, random);
            } else if (what < 9) {
                move(cast, top, all, random);
            } else {
                Node gone = all.get(random.nextInt(all.size()));
                call(
                        cast.editor(),
                        () -> {
                            items.delete(gone.id, items.get(gone.id).version());
                            return 0;
                        });
                gone.parent.children.remove(gone);
            }
            assertThat(codes(cast))
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(top.all().stream().map(n -> n.code).toList());
        }
    }

    private void add(Cast cast, Node top, Map<ItemKind, Integer> counters, Random random) {
        ItemKind kind = ItemKind.values()[random.nextInt(ItemKind.values().length)];
        var holders =
                new ArrayList<>(
                        top.all().stream().filter(n -> kind.mayStandUnder(n.kind)).toList());
        if (kind.mayStandUnder(null)) {
            holders.add(top);
        }
        if (holders.isEmpty()) {
            return;
        }
        Node parent = holders.get(random.nextInt(holders.size()));
        int position = random.nextInt(parent.children.size() + 2);
        ItemId id =
                call(
                        cast.drafter(),
                        () ->
                                items.add(
                                        cast.framework(),
                                        ItemPlan.of(kind, "Some title", "Some text"),
                                        new ItemPlace(parent.id, position)));
        var node = new Node(kind.code(counters.merge(kind, 1, Integer::sum)), kind, id);
        node.parent = parent;
        parent.children.add(Math.min(position, parent.children.size()), node);
    }

    private void move(Cast cast, Node top, List<Node> all, Random random) {
        Node node = all.get(random.nextInt(all.size()));
        Node parent = random.nextInt(8) == 0 ? top : all.get(random.nextInt(all.size()));
        int position = random.nextInt(parent.children.size() + 1);
        boolean fits = node.kind.mayStandUnder(parent.kind) && !node.all().contains(parent);
        Callable<Item> work =
                () -> items.move(node.id, items.get(node.id).version(), parent.id, position);
        if (!fits) {
            assertThatThrownBy(() -> call(cast.drafter(), work)).isInstanceOf(InvalidInput.class);
            return;
        }
        call(cast.drafter(), work);
        node.parent.children.remove(node);
        parent.children.add(Math.min(position, parent.children.size()), node);
        node.parent = parent;
    }

    @Test
    void moves_at_the_same_moment_lose_nothing_and_close_no_circle() throws Exception {
        Cast cast = scene.draft();
        Tree tree = scene.tree(cast);
        ItemId other = scene.add(cast, ItemKind.OBJECTIVE, null, "Another objective");
        ItemId section = scene.add(cast, ItemKind.SECTION, null, "Another section");
        List<String> before = codes(cast).stream().sorted().toList();
        var holders = List.of(tree.objective(), other);
        var sections = List.of(tree.section(), section);
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 24; i++) {
            int n = i;
            work.add(() -> moved(cast, n % 2 == 0 ? tree.first() : tree.second(), holders, n));
            work.add(() -> moved(cast, n % 2 == 0 ? tree.objective() : other, sections, n));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> done : threads.invokeAll(work)) {
                done.get();
            }
        }
        List<Item> after = call(cast.editor(), () -> items.tree(cast.framework()));
        assertThat(after.stream().map(Item::code).sorted().toList()).isEqualTo(before);
        var places = new HashSet<String>();
        after.forEach(i -> assertThat(places.add(i.parent() + "/" + i.position())).isTrue());
    }

    private int moved(Cast cast, ItemId item, List<ItemId> holders, int n) {
        try {
            call(
                    cast.drafter(),
                    () ->
                            items.move(
                                    item,
                                    items.get(item).version(),
                                    holders.get(n / 2 % holders.size()),
                                    n % 3));
            return 1;
        } catch (StaleChange e) {
            return 0;
        }
    }

    @Test
    void of_two_edits_from_the_same_version_one_is_saved_and_one_is_told() throws Exception {
        Cast cast = scene.draft();
        Tree tree = scene.tree(cast);
        for (int round = 0; round < 5; round++) {
            long version = scene.item(tree.first(), cast.editor()).version();
            var work = new ArrayList<Callable<String>>();
            for (String words : List.of("mine " + round, "theirs " + round)) {
                work.add(() -> edited(cast, tree.first(), version, words));
            }
            var results = new ArrayList<String>();
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (Future<String> done : threads.invokeAll(work)) {
                    results.add(done.get());
                }
            }
            assertThat(results).containsOnlyOnce("stale");
            assertThat(results).contains(scene.item(tree.first(), cast.editor()).text());
        }
    }

    private String edited(Cast cast, ItemId item, long version, String words) {
        try {
            return call(
                            cast.editor(),
                            () ->
                                    items.edit(
                                            item,
                                            version,
                                            ItemPlan.of(ItemKind.ACTION, "Title", words)))
                    .text();
        } catch (StaleChange e) {
            return "stale";
        }
    }

    @Test
    void a_large_framework_is_read_by_as_many_queries_as_a_small_one_and_has_a_bound() {
        Cast cast = scene.draft();
        Tree tree = scene.tree(cast);
        List<String> few = read(cast);
        scene.fill(cast, tree.objective(), 4_996);
        assertThat(read(cast)).hasSameSizeAs(few);
        assertThat(call(cast.member(), () -> items.tree(cast.framework()))).hasSize(5_000);
        assertThatThrownBy(() -> scene.add(cast, ItemKind.ACTION, tree.objective(), "One more"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("at most 5,000 items");
    }

    private List<String> read(Cast cast) {
        return call(
                        cast.member(),
                        () -> CountedStatements.during(() -> items.tree(cast.framework())))
                .stream()
                // whether the account is active is asked again once a second
                .filter(sql -> sql.contains("framework") || sql.contains("member_body"))
                .toList();
    }

    private List<String> codes(Cast cast) {
        return call(cast.member(), () -> items.tree(cast.framework())).stream()
                .map(Item::code)
                .toList();
    }
}
