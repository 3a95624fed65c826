package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.framework.AmendmentPlan.Place;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Amendments in a framework of 2,000 items with 5,000 open amendments, 200 of them on one item of
 * 8,000 characters; figures in target/framework-amendments.md. Run with {@code ./mvnw -Pbench test
 * -Dtest=AmendmentBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("benchmark")
@PlenaryTest
class AmendmentBenchmark {
    private static final int ITEMS = 2_000;
    private static final int AMENDMENTS = 5_000;
    private static final int ROUNDS = 60;
    private static final Path FIGURES = Path.of("target/framework-amendments.md");
    private static final String[] WORDS = {
        "members", "share", "suites", "within", "one", "year", "of", "writing", "them", "results",
        "public", "services", "report", "tests", "openly", "and", "data", "that", "rest", "on"
    };

    @Autowired FrameworkScene scene;
    @Autowired AmendmentScene on;
    @Autowired Items items;
    @Autowired Amendments amendments;
    @Autowired AmendmentDecisions decisions;
    @Autowired AmendmentReading reading;
    @Autowired JdbcClient jdbc;
    @Autowired JsonMapper json;

    private final Random random = new Random(5);
    private final List<String> lines = new ArrayList<>();
    private final List<ItemId> actions = new ArrayList<>();
    private Cast cast;
    private ItemId section;
    private ItemId busy;
    private ItemId objective;

    @BeforeEach
    void many_amendments() {
        cast = scene.draft();
        section = scene.add(cast, ItemKind.SECTION, null, "Everything");
        objective = scene.add(cast, ItemKind.OBJECTIVE, section, "One of many");
        busy = scene.add(cast, ItemKind.ACTION, objective, "Busy");
        on.write(cast, busy, text(1_300));
        for (int n = 3; n < ITEMS; n++) {
            actions.add(item(n));
        }
        String busyText = scene.item(busy, cast.editor()).text();
        for (int n = 1; n <= AMENDMENTS; n++) {
            if (n <= 199) {
                insert(n, busy, "Busy", busyText);
            } else {
                ItemId item = actions.get(n % actions.size());
                insert(n, item, "Action", stored(item));
            }
        }
        jdbc.sql("analyze amendment").update();
        jdbc.sql("analyze framework_item").update();
    }

    @Test
    void the_collision_check_of_a_new_amendment_takes_less_than_50_ms() throws IOException {
        lines.add("| 2,000 items, 5,000 open amendments | p50 ms | p95 ms | slowest ms |");
        lines.add("|---|---:|---:|---:|");
        double usual =
                timed(
                        "collision check, an item with 2 to 3 amendments",
                        () -> check(actions.get(random.nextInt(actions.size()))));
        double busiest =
                timed("collision check, 8,000 characters with 199 amendments", () -> check(busy));
        double added =
                timed(
                        "collision check, a new item",
                        () ->
                                collisions(
                                        new AmendmentPlan.NewItem(
                                                ItemKind.ACTION,
                                                new Place(objective, busy),
                                                "New",
                                                "Words")));
        double deletion =
                timed(
                        "collision check, a deletion of everything",
                        () -> collisions(new AmendmentPlan.Deletion(section)));
        timed(
                "propose, with everything that belongs to it",
                () -> {
                    ItemId item = actions.get(random.nextInt(actions.size()));
                    on.propose(cast, cast.drafter(), item, changed(textOf(item)));
                });
        timed("one page of the list", () -> page());
        timed("every open amendment, for the text", () -> open());
        timed(
                "accept, which brings 2 to 3 others along",
                () -> {
                    Amendment next = on.propose(cast, cast.drafter(), random(), text(40));
                    on.accept(cast, next.id());
                });
        Files.write(FIGURES, lines);
        assertThat(List.of(usual, busiest, added, deletion))
                .as("p95 in ms")
                .allMatch(p95 -> p95 < 50);
    }

    private ItemId random() {
        return actions.get(random.nextInt(actions.size()));
    }

    private void check(ItemId item) {
        collisions(
                new AmendmentPlan.Words(
                        item,
                        scene.item(item, cast.editor()).version(),
                        "Action",
                        changed(textOf(item))));
    }

    private void collisions(AmendmentPlan plan) {
        call(cast.drafter(), () -> amendments.collisions(cast.framework(), plan));
    }

    private void page() {
        call(
                cast.member(),
                () ->
                        reading.page(
                                cast.framework(),
                                AmendmentFilter.of(AmendmentFilter.Show.OPEN),
                                0));
    }

    private void open() {
        call(cast.member(), () -> reading.open(cast.framework()));
    }

    private String textOf(ItemId item) {
        return scene.item(item, cast.editor()).text();
    }

    private String stored(ItemId item) {
        return jdbc.sql("select text from framework_item where id = ?")
                .param(item.value())
                .query(String.class)
                .single();
    }

    private double timed(String kind, Runnable work) {
        double[] took = new double[ROUNDS];
        for (int n = -10; n < ROUNDS; n++) {
            long start = System.nanoTime();
            work.run();
            if (n >= 0) {
                took[n] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(took);
        double p95 = took[(int) Math.ceil(ROUNDS * 0.95) - 1];
        lines.add(
                "| %s | %.1f | %.1f | %.1f |"
                        .formatted(kind, took[ROUNDS / 2], p95, took[ROUNDS - 1]));
        System.out.println(lines.getLast());
        return p95;
    }

    private ItemId item(int n) {
        ItemId id = ItemId.random();
        String text = text(40);
        jdbc.sql(
                        """
                        insert into framework_item (id, framework_id, parent_id, position, kind, code,
                          title, text, horizon, created_at, changed_at, changed_by)
                        values (:id, :f, :p, :n, 'ACTION', :code, 'Action', :text, '', now(), now(), :by)
                        """)
                .param("id", id.value())
                .param("f", cast.framework().value())
                .param("p", objective.value())
                .param("n", n)
                .param("code", "A" + (n + 10))
                .param("text", text)
                .param("by", cast.editor().value())
                .update();
        jdbc.sql("insert into framework_item_text values (?, 0, 'Action', ?, now(), ?, null)")
                .params(id.value(), text, cast.editor().value())
                .update();
        return id;
    }

    private void insert(int number, ItemId item, String title, String text) {
        String now = changed(text);
        jdbc.sql(
                        """
                        insert into amendment (id, framework_id, number, kind, item_id, author,
                          proposed_at, reason, base_version, base_title, base_text, proposed_title,
                          proposed_text, on_version, on_title, on_text, title, text, edits)
                        values (:id, :f, :n, 'TEXT', :i, :by, now(), 'Because.', 0, :t, :base, :t,
                          :new, 0, :t, :base, :t, :new, :edits)
                        """)
                .param("id", UUID.randomUUID())
                .param("f", cast.framework().value())
                .param("n", number)
                .param("i", item.value())
                .param("by", cast.drafter().value())
                .param("t", title)
                .param("base", text)
                .param("new", now)
                .param(
                        "edits",
                        json.writeValueAsString(
                                TextChange.of(new Wording(title, text), new Wording(title, now))))
                .update();
    }

    private String text(int words) {
        var text = new ArrayList<String>();
        for (int n = 0; n < words; n++) {
            text.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", text);
    }

    private String changed(String text) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        for (int n = 0; n < 4; n++) {
            words.set(random.nextInt(words.size()), WORDS[random.nextInt(WORDS.length)] + "s");
        }
        return String.join(" ", words);
    }
}
