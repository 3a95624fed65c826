package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.summary.PassageQuery;
import org.plenary.summary.PassageSearch;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 2,000 items with 20,000 links to findings of 40 sessions; figures in target/evidence.md. Run with
 * {@code ./mvnw -Pbench test -Dtest=EvidenceBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@PlenaryTest
@Tag("benchmark")
class EvidenceBenchmark {
    private static final int ROUNDS = 20;

    @Autowired EvidenceScene scene;
    @Autowired FrameworkScene frameworks;
    @Autowired Coverage coverage;
    @Autowired CoverageChecks checks;
    @Autowired Evidence evidence;
    @Autowired PassageSearch search;
    @Autowired JdbcClient jdbc;

    @Test
    void twenty_thousand_links() throws IOException {
        Stage stage = scene.open();
        frameworks.fill(stage.framework(), stage.items().objective(), 1_996);
        scene.fill(stage, 40, 100, 10);
        long links =
                jdbc.sql("select count(*) from framework_evidence where framework_id = ?")
                        .param(stage.id().value())
                        .query(Long.class)
                        .single();
        jdbc.sql("analyze").update();
        var lines = new ArrayList<String>();
        lines.add("| %,d links | median ms | slowest ms | queries |".formatted(links));
        lines.add("|---|---|---|---|");
        lines.add(measure("Coverage page", stage, () -> coverage.of(stage.id())));
        lines.add(measure("One item", stage, () -> evidence.of(stage.items().first())));
        lines.add(measure("Marks of the document", stage, () -> evidence.marks(stage.id())));
        lines.add(measure("Adoption checks", stage, () -> checks.open(stage.id())));
        lines.add(measure("For a release", stage, () -> evidence.released(stage.id())));
        PassageQuery query =
                PassageQuery.in(Set.of(stage.talk().workshop())).text("finding 77 words");
        lines.add(measure("Search of passages", stage, () -> search.find(query)));
        Files.write(Path.of("target/evidence.md"), lines);
        lines.forEach(System.out::println);
        assertThat(links).isGreaterThan(19_000);
    }

    private static String measure(String what, Stage stage, Runnable reading) {
        List<String> sent = CountedStatements.during(() -> AsAccount.run(stage.editor(), reading));
        var times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long from = System.nanoTime();
            AsAccount.run(stage.editor(), reading);
            times[i] = (System.nanoTime() - from) / 1e6;
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %d |",
                what,
                times[ROUNDS / 2],
                times[ROUNDS - 1],
                sent.size());
    }
}
