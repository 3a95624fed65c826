package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.access.AccountId;
import org.plenary.directory.EntrySearch.Stretch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One million generated people and every kind of search; figures in target/directory-search.md. Run
 * with {@code ./mvnw test -Dtest=DirectoryBenchmark -Dtest.groups.excluded=
 * -Dsurefire.failIfNoSpecifiedTests=false}; another number of people with {@code
 * -Dplenary.benchmark.people=…}.
 */
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryBenchmark {
    private static final int PEOPLE = Integer.getInteger("plenary.benchmark.people", 1_000_000);
    private static final int ROUNDS = 60;
    private static final Path FIGURES = Path.of("target/directory-search.md");

    private final Random random = new Random(7);
    private final Viewer member =
            new Viewer(
                    Optional.of(new AccountId(new java.util.UUID(1, 1))),
                    List.of(Tags.EVERYONE, Tags.MEMBER, Tags.self(PersonId.random())));
    private final List<String> lines = new ArrayList<>();
    private EmbeddedPostgres server;
    private SingleConnectionDataSource source;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private EntrySearch entries;
    private Facets facets;
    private Directory directory;

    @BeforeAll
    void people() throws IOException, SQLException {
        server =
                EmbeddedPostgres.builder()
                        .setServerConfig("max_wal_size", "8GB")
                        .setServerConfig("maintenance_work_mem", "1GB")
                        .start();
        source =
                new SingleConnectionDataSource(
                        server.getJdbcUrl("postgres", "postgres"), "postgres", "", true);
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        entries = new EntrySearch(jdbc);
        facets = new Facets(entries, jdbc);
        directory =
                new Directory(
                        null,
                        entries,
                        new VisibleValues(jdbc),
                        new Spelling(jdbc),
                        facets,
                        null,
                        null,
                        null,
                        null,
                        jdbc);
        long start = System.nanoTime();
        new GeneratedPeople(source.getConnection(), random).load(PEOPLE);
        System.out.printf(
                "%,d people in %d s%n", PEOPLE, (System.nanoTime() - start) / 1_000_000_000);
    }

    @AfterAll
    void stop() throws IOException {
        source.destroy();
        server.close();
    }

    @Test
    void every_kind_of_search_is_fast_and_led_by_an_index() throws IOException {
        lines.add("| Search | p50 ms | p95 ms | slowest ms |");
        lines.add("|---|---:|---:|---:|");
        var kinds = new ArrayList<Double>();
        kinds.add(measure("everyone, first page", () -> DirectoryQuery.of("")));
        kinds.add(measure("one letter", () -> text(Character.toString(letter()))));
        kinds.add(measure("two letters", () -> text("" + letter() + letter())));
        kinds.add(measure("one given name", () -> text(GeneratedPeople.given(random))));
        kinds.add(measure("one family name", () -> text(GeneratedPeople.family(random))));
        kinds.add(measure("both names", () -> text(GeneratedPeople.latin(random))));
        kinds.add(measure("two characters of Japanese", () -> text(GeneratedPeople.kanji(random))));
        kinds.add(
                measure(
                        "Cyrillic beginning",
                        () -> text(GeneratedPeople.cyrillic(random).substring(0, 3))));
        kinds.add(measure("expertise word", () -> text(GeneratedPeople.expertise(random))));
        kinds.add(measure("one filter", this::filter));
        kinds.add(
                measure(
                        "two filters",
                        () ->
                                filter().with(
                                                Field.JURISDICTION,
                                                GeneratedPeople.jurisdiction(random))));
        kinds.add(
                measure(
                        "name and filter",
                        () ->
                                new DirectoryQuery(
                                        GeneratedPeople.given(random), filter().filters(), null)));
        kinds.add(measure("mistyped name", () -> text(GeneratedPeople.typo(random))));
        kinds.add(measure("nobody", () -> text("xqzw" + random.nextInt(1000))));
        kinds.add(laterPages());
        kinds.add(facets("filters of everyone", () -> DirectoryQuery.of("")));
        kinds.add(facets("filters of a given name", () -> text(GeneratedPeople.given(random))));
        kinds.add(facets("filters of one filter", this::filter));
        Files.write(FIGURES, lines);
        lines.forEach(System.out::println);
        assertThat(kinds).as("p95 in ms").allMatch(p95 -> p95 <= 150);
    }

    private double measure(String kind, Supplier<DirectoryQuery> query) {
        assertLedByIndex(query.get());
        return timed(kind, () -> directory.search(member, query.get()));
    }

    private double facets(String kind, Supplier<DirectoryQuery> query) {
        return timed(kind, () -> facets.of(member, query.get()));
    }

    /** Pages 2 to 11 of what many have. */
    private double laterPages() {
        return timed(
                "a later page",
                new Supplier<>() {
                    private DirectoryQuery next = text("a");
                    private int page;

                    @Override
                    public Object get() {
                        DirectoryPage found = directory.search(member, next);
                        next =
                                found.next() == null || ++page % 10 == 0
                                        ? text(GeneratedPeople.given(random))
                                        : next.startingAfter(found.next());
                        return found;
                    }
                });
    }

    private double timed(String kind, Supplier<?> search) {
        double[] took = new double[ROUNDS];
        for (int i = -5; i < ROUNDS; i++) {
            long start = System.nanoTime();
            transaction.executeWithoutResult(t -> search.get());
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / 1e6;
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

    private void assertLedByIndex(DirectoryQuery query) {
        List<List<String>> words = Tokens.asked(query.text()).stream().map(List::of).toList();
        String asked = Lexemes.asked(member, words, query);
        transaction.executeWithoutResult(t -> {
            List<String> plans = entries.plans(asked, Stretch.whole(), Directory.PAGE + 1);
            assertThat(plans).as("walk, then inverted, for %s", query).hasSize(2);
            assertThat(plans.getFirst()).contains("directory_entry_in_order");
            assertThat(plans.getLast()).contains("directory_entry_search");
            assertThat(plans).noneMatch(p -> p.contains("Seq Scan on directory_entry"));
        });
    }

    private DirectoryQuery filter() {
        return DirectoryQuery.of("").with(Field.EXPERTISE, GeneratedPeople.expertise(random));
    }

    private static DirectoryQuery text(String words) {
        return DirectoryQuery.of(words);
    }

    private char letter() {
        return (char) ('a' + random.nextInt(26));
    }
}
