package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One million generated people and every kind of search; figures in target/directory-search.md. Run
 * with {@code ./mvnw -Pbench test -Dtest=DirectoryBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}; another number of people with {@code
 * -Dplenary.benchmark.people=…}.
 */
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryBenchmark {
    private static final int PEOPLE = Integer.getInteger("plenary.benchmark.people", 1_000_000);
    private static final int ROUNDS = 60;

    /** Kinds whose name holds it are measured. */
    private static final String ONLY = System.getProperty("plenary.benchmark.only", "");

    private static final Path FIGURES = Path.of("target/directory-search.md");

    private final Random random = new Random(7);
    private final Viewer member = new Viewer(Optional.of(new AccountId(new UUID(1, 1))), tags());
    private final Map<String, Double> kinds = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final Set<UUID> onTopic = new HashSet<>();
    private EmbeddedPostgres server;
    private SingleConnectionDataSource source;
    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private EntrySearch entries;
    private FacetRows rows;
    private Spelling spelling;
    private Own own;
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
        rows = new FacetRows(jdbc, new NoWorkshops());
        spelling = new Spelling(jdbc);
        own = new Own(RandomPeople.index(source, new NoWorkshops()), (viewer, on) -> onTopic);
        facets = new Facets(entries, rows, own);
        directory = SearchOnly.directory(jdbc, entries, own, spelling, facets);
        long start = System.nanoTime();
        new GeneratedPeople(source.getConnection(), random).load(PEOPLE);
        // as many as the sessions on a topic may name, wherever they stand
        onTopic.addAll(
                jdbc.sql("select person_id from directory_entry order by person_id limit 500")
                        .query(UUID.class)
                        .list());
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
        searches();
        later("later pages of everyone", () -> DirectoryQuery.of(""));
        later("later pages of one letter", () -> text("" + letter()));
        later("later pages of a given name", () -> text(GeneratedPeople.given(random)));
        later("later pages of one filter", () -> filter(Filter.EXPERTISE));
        facets("counts for everyone", () -> DirectoryQuery.of(""));
        facets("counts for one letter", () -> text("" + letter()));
        facets("counts for a given name", () -> text(GeneratedPeople.given(random)));
        facets("counts for both names", () -> text(GeneratedPeople.latin(random)));
        facets("counts for one filter", () -> filter(Filter.EXPERTISE));
        facets("counts for three filters", this::threeFilters);
        facets("counts for a session topic", () -> topic(""));
        timed("spelling alone", () -> spelling.like(own.of(member), GeneratedPeople.typo(random)));
        String plan = transaction.execute(t -> spelling.plan(member, "kamuarini"));
        assertThat(plan).contains("directory_token_").doesNotContain("Seq Scan");
        Files.write(FIGURES, lines);
        lines.forEach(System.out::println);
        assertThat(kinds)
                .as("p95 in ms")
                .allSatisfy((kind, p95) -> assertThat(p95).isLessThan(150));
    }

    private void searches() {
        measure("everyone, first page", () -> DirectoryQuery.of(""));
        measure("one letter", () -> text("" + letter()));
        measure("two letters", () -> text("" + letter() + letter()));
        measure("two single letters", () -> text(letter() + " " + letter()));
        measure("one given name", () -> text(GeneratedPeople.given(random)));
        measure("one family name", () -> text(GeneratedPeople.family(random)));
        measure("beginning of a family name", () -> text(family().substring(0, 4)));
        measure("both names", () -> text(GeneratedPeople.latin(random)));
        measure("Swahili name of three parts", () -> text(GeneratedPeople.given(random) + " wa k"));
        measure(
                "one character of Japanese",
                () -> text(GeneratedPeople.kanji(random).substring(0, 1)));
        measure("two characters of Japanese", () -> text(GeneratedPeople.kanji(random)));
        measure(
                "one letter of Cyrillic",
                () -> text(GeneratedPeople.cyrillic(random).substring(0, 1)));
        measure(
                "beginning in Cyrillic",
                () -> text(GeneratedPeople.cyrillic(random).substring(0, 3)));
        measure("word of a headline", () -> text(GeneratedPeople.expertise(random)));
        measure("common word and family name", () -> text("adviser " + family()));
        for (Filter filter : Facets.COUNTED) {
            measure("filter: " + filter.words().toLowerCase(Locale.ROOT), () -> filter(filter));
        }
        measure("filter: offers", () -> DirectoryQuery.of("").with(Filter.OFFER, "drafts chips"));
        measure("filter: session topic", () -> topic(""));
        measure("name and session topic", () -> topic(GeneratedPeople.given(random)));
        measure("three filters", this::threeFilters);
        measure(
                "name and filter",
                () -> with(filter(Filter.EXPERTISE), GeneratedPeople.given(random)));
        measure("mistyped family name", () -> text(GeneratedPeople.typo(random)));
        measure(
                "given name and mistyped family name",
                () -> text(GeneratedPeople.given(random) + " " + GeneratedPeople.typo(random)));
        measure("nobody", () -> text("xqzw" + random.nextInt(1000)));
        measure("twelve words", () -> text("a e i o u ma ka sa ta na ra ke"));
    }

    private void measure(String kind, Supplier<DirectoryQuery> query) {
        assertLedByIndex(query.get());
        timed(kind, () -> directory.search(member, query.get()));
    }

    private void facets(String kind, Supplier<DirectoryQuery> query) {
        timed(kind, () -> facets.of(member, query.get()));
    }

    /** Goes on ten pages, then asks anew. */
    private void later(String kind, Supplier<DirectoryQuery> first) {
        timed(
                kind,
                new Supplier<>() {
                    private DirectoryQuery next = first.get();
                    private int page;

                    @Override
                    public Object get() {
                        DirectoryPage found = directory.search(member, next);
                        next =
                                found.next() == null || ++page % 10 == 0
                                        ? first.get()
                                        : next.startingAfter(found.next());
                        return found;
                    }
                });
    }

    private void timed(String kind, Supplier<?> search) {
        if (!kind.contains(ONLY)) {
            return;
        }
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
        kinds.put(kind, p95);
    }

    private void assertLedByIndex(DirectoryQuery query) {
        List<String> asked = Tokens.asked(query.text());
        List<List<String>> words = asked.stream().map(List::of).toList();
        String prefix = asked.isEmpty() ? "" : asked.getFirst();
        Ask ask = own.of(member).ask(words, query);
        transaction.executeWithoutResult(t -> {
            List<String> plans = entries.plans(ask, prefix, Directory.PAGE + 1);
            assertThat(plans).as("plans of %s", query).noneMatch(p -> p.contains("Seq Scan"));
            int inverted = plans.size() - 3;
            assertThat(plans.subList(0, inverted))
                    .allMatch(p -> p.contains("directory_entry_in_order"));
            assertThat(plans.subList(inverted, plans.size()))
                    .allMatch(p ->
                            p.contains("directory_entry_search")
                                    || ask.among() != null && p.contains("directory_entry_pkey"));
            List<UUID> people = entries.some(ask, Facet.MOST);
            List<String> counts = rows.plans(member, people);
            assertThat(counts).as("counts").noneMatch(p -> p.contains("Seq Scan on directory_"));
            assertThat(counts.get(1)).contains("affiliation_of_person");
        });
    }

    private static DirectoryQuery topic(String words) {
        return DirectoryQuery.of(words).with(Filter.TOPIC, "compute access");
    }

    private static DirectoryQuery with(DirectoryQuery filters, String words) {
        return new DirectoryQuery(words, filters.filters(), null);
    }

    private DirectoryQuery threeFilters() {
        return filter(Filter.EXPERTISE)
                .with(Filter.JURISDICTION, GeneratedPeople.jurisdiction(random))
                .with(Filter.SECTOR, "Academia");
    }

    private DirectoryQuery filter(Filter filter) {
        String value =
                switch (filter) {
                    case EXPERTISE -> GeneratedPeople.expertise(random);
                    case JURISDICTION -> GeneratedPeople.jurisdiction(random);
                    case SECTOR -> "National laboratory";
                    case LANGUAGE -> "Swahili";
                    case BODY -> GeneratedPeople.body(random);
                    default -> GeneratedPeople.WORKSHOPS.getFirst().toString();
                };
        return DirectoryQuery.of("").with(filter, value);
    }

    private String family() {
        return GeneratedPeople.family(random);
    }

    private static DirectoryQuery text(String words) {
        return DirectoryQuery.of(words);
    }

    private char letter() {
        return (char) ('a' + random.nextInt(26));
    }

    private static List<String> tags() {
        var tags =
                new ArrayList<>(List.of(Tags.EVERYONE, Tags.MEMBER, Tags.self(PersonId.random())));
        GeneratedPeople.WORKSHOPS.stream().limit(5).map(Tags::workshop).forEach(tags::add);
        return tags;
    }
}
