package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.plenary.framework.EvidenceScene;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.framework.FrameworkScene;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.ReleaseScene;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A framework of 2,000 items, 20,000 evidence links and 5,000 open amendments: how long the server
 * takes for each page and how many queries it sends; figures in target/framework-pages.md. Run with
 * {@code ./mvnw -Pbench test -Dtest=FrameworkBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@Tag("benchmark")
class FrameworkBenchmark extends KaribuTest {
    private static final int ROUNDS = 12;
    private static final int WARM = 4;

    @LocalServerPort int port;
    @Autowired EvidenceScene scene;
    @Autowired FrameworkScene frameworks;
    @Autowired ReleaseScene releasing;
    @Autowired JdbcClient jdbc;

    private final List<String> lines = new ArrayList<>();

    @Test
    void the_pages_of_a_large_framework() throws IOException {
        Stage small = scene.open();
        Stage stage = scene.open();
        frameworks.fill(stage.framework(), stage.items().objective(), 1_996);
        scene.release(stage);
        link(stage);
        amend(stage);
        jdbc.sql("analyze").update();
        lines.add(
                "| Page of 2,000 items | median ms | slowest ms | queries | queries of 4 items |");
        lines.add("|---|---:|---:|---:|---:|");
        double document = view("Document", "", stage, small);
        beside(stage, small);
        view("Tree", "?view=tree", stage, small);
        view("Board", "?view=board", stage, small);
        view("Coverage", "/coverage", stage, small);
        view("Versions", "/versions", stage, small);
        FrameworkRelease release = releasing.consult(stage.framework());
        page("Public page", release.path());
        page("Public page of one item", release.permanentPath() + "/items/a1");
        page("Public page with every quotation", release.permanentPath() + ".html");
        page("Public Markdown", release.permanentPath() + ".md");
        page("Public JSON", release.permanentPath() + ".json");
        Files.write(Path.of("target/framework-pages.md"), lines);
        lines.forEach(System.out::println);
        assertThat(document).as("document view, median ms").isLessThan(500);
    }

    private double view(String name, String below, Stage stage, Stage small) {
        signIn(stage.editor());
        String address = "frameworks/" + stage.framework().slug() + below;
        int sent = CountedStatements.during(() -> UI.getCurrent().navigate(address)).size();
        double[] took = new double[ROUNDS];
        for (int i = -WARM; i < ROUNDS; i++) {
            signIn(stage.editor());
            long start = System.nanoTime();
            UI.getCurrent().navigate(address);
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        signIn(small.editor());
        int few =
                CountedStatements.during(() ->
                                UI.getCurrent()
                                        .navigate("frameworks/" + small.framework().slug() + below))
                        .size();
        return figures(name, took, sent + " | " + few);
    }

    /** What the browser asks for while somebody reads: forty items in one question. */
    private void beside(Stage stage, Stage small) {
        String codes =
                IntStream.rangeClosed(1, 40)
                        .mapToObj(n -> "A" + n)
                        .collect(Collectors.joining(","));
        DocumentPart document = document(stage);
        int sent = CountedStatements.during(() -> document.evidenceOf(codes)).size();
        double[] took = new double[ROUNDS];
        int size = 0;
        for (int i = -WARM; i < ROUNDS; i++) {
            long start = System.nanoTime();
            size = document.evidenceOf(codes).length();
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        DocumentPart few = document(small);
        figures(
                "Evidence beside 40 of its items, %d kB".formatted(size / 1000),
                took,
                sent + " | " + CountedStatements.during(() -> few.evidenceOf("A1")).size());
    }

    private DocumentPart document(Stage stage) {
        signIn(stage.editor());
        UI.getCurrent().navigate("frameworks/" + stage.framework().slug());
        return _get(DocumentPart.class);
    }

    private void page(String name, String path) throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        double[] took = new double[ROUNDS];
        int size = 0;
        for (int i = -WARM; i < ROUNDS; i++) {
            long start = System.nanoTime();
            try {
                HttpResponse<byte[]> answer =
                        http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(200);
                size = answer.body().length;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (i >= 0) {
                took[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        figures("%s, %.1f MB".formatted(name, size / 1e6), took, "– | –");
    }

    private double figures(String name, double[] took, String queries) {
        Arrays.sort(took);
        lines.add(
                String.format(
                        Locale.ROOT,
                        "| %s | %.0f | %.0f | %s |",
                        name,
                        took[ROUNDS / 2],
                        took[ROUNDS - 1],
                        queries));
        System.out.println(lines.getLast());
        return took[ROUNDS / 2];
    }

    /** Ten links to each item, to passages of a released summary. */
    private void link(Stage stage) {
        jdbc.sql(
                        """
                        insert into framework_evidence (id, framework_id, item_id, summary_id,
                          block_id, passage_version, passage_kind, released_version, quotation,
                          tie, note, state, linked_by, linked_at)
                        select gen_random_uuid(), i.framework_id, i.id, :summary,
                          'block-' || lpad(n::text, 8, '0'), 1, 'FINDING', 1,
                          'Finding ' || n || ': institutes compare how they evaluate one and the same model, and why two of them come to different answers.',
                          'SUPPORTS', '', 'CURRENT', :by, now()
                        from framework_item i, generate_series(1, 10) n
                        where i.framework_id = :framework
                        """)
                .param("summary", stage.talk().summary().value())
                .param("by", stage.editor().value())
                .param("framework", stage.id().value())
                .update();
    }

    private void amend(Stage stage) {
        jdbc.sql(
                        """
                        insert into amendment (id, framework_id, number, kind, item_id, author,
                          proposed_at, reason, base_version, base_title, base_text,
                          proposed_title, proposed_text, on_version, on_title, on_text, title, text)
                        select gen_random_uuid(), framework_id, row_number() over (), 'TEXT', id, :by,
                          now(), 'Clearer', version, title, text, title, text || ' and more ' || n,
                          version, title, text, title, text || ' and more ' || n
                        from (select i.*, n from framework_item i, generate_series(1, 3) n
                          where framework_id = :framework order by n, i.id limit 5000) x
                        """)
                .param("by", stage.editor().value())
                .param("framework", stage.id().value())
                .update();
    }
}
