package org.plenary.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.summary.SummaryScene.call;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.framework.Coverage;
import org.plenary.framework.EvidenceScene;
import org.plenary.framework.EvidenceScene.Stage;
import org.plenary.framework.FrameworkScene;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publishing;
import org.plenary.publishing.ReleaseScene;
import org.plenary.summary.PassageKey;
import org.plenary.summary.SummaryRedaction;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-88: from an action on its public page to the passage that it rests on, and back. */
@PlenaryTest
class FrameworkEvidenceSiteTest {
    private static final String WORDS = "Prompts differ more than models.";
    private static final String SECRET = "Not yet public, and nobody else may read it.";

    @LocalServerPort int port;
    @Autowired EvidenceScene scene;
    @Autowired SummaryScene summaries;
    @Autowired SummaryWorkflow workflow;
    @Autowired SummaryRedaction redaction;
    @Autowired Publishing publishing;
    @Autowired Coverage coverage;
    @Autowired ReleaseScene releasing;
    @Autowired FrameworkScene frameworks;
    @Autowired JdbcClient jdbc;

    private Stage stage;
    private PassageKey passage;

    @BeforeEach
    void linked() {
        stage = scene.open();
        passage = scene.finding(stage, WORDS);
        publish();
        scene.link(stage, stage.items().first(), passage);
    }

    @Test
    void the_way_leads_from_the_action_to_the_passage_and_back() throws Exception {
        String action = page();
        String address = address(action);
        assertThat(action).contains(WORDS).contains("#b-" + passage.blockId());

        assertThat(get(address))
                .contains("id=\"b-" + passage.blockId() + "\"")
                .contains("href=\"/frameworks/" + stage.framework().slug() + "#a1\"");
    }

    @Test
    void a_finding_that_was_set_aside_is_released_with_its_reason() throws Exception {
        PassageKey other = correct("Grading differs too.");
        AsAccount.run(
                stage.editor(),
                () ->
                        coverage.setAside(
                                stage.id(),
                                other,
                                scene.seen(stage, other).version(),
                                "Part of another network’s work."));
        assertThat(page())
                .contains("Findings set aside")
                .contains("Grading differs too.")
                .contains("Part of another network’s work.");
    }

    @Test
    void what_is_linked_from_a_draft_is_not_released() throws Exception {
        step(v -> workflow.correct(stage.talk().summary(), v, "One more finding."));
        PassageKey draft = scene.finding(stage, SECRET);
        scene.link(stage, stage.items().second(), draft);
        String slug = stage.framework().slug();
        assertThat(page()).doesNotContain(SECRET).contains("Rests on no passage");
        assertThat(get("/frameworks/" + slug + ".json")).doesNotContain(SECRET);
    }

    @Test
    void a_passage_that_was_changed_or_taken_out_later_is_told_on_the_page() throws Exception {
        assertThat(page()).contains(WORDS).doesNotContain("Changed since");
        step(v -> workflow.correct(stage.talk().summary(), v, "Said more exactly."));
        scene.reword(stage, passage, "Prompts and graders differ more than models.");
        publish();
        assertThat(get("/frameworks/" + stage.framework().slug()))
                .contains(WORDS)
                .contains("Changed since");

        step(v -> workflow.correct(stage.talk().summary(), v, "Taken out on request."));
        scene.reword(stage, passage, "");
        publish();
        assertThat(get("/frameworks/" + stage.framework().slug()))
                .doesNotContain(WORDS)
                .contains("taken out in");
    }

    @Test
    void a_framework_that_quotes_thousands_counts_them_and_each_item_has_a_page_of_its_own()
            throws Exception {
        frameworks.fill(stage.framework(), stage.items().objective(), 110);
        quoteEverywhere(10);
        String brief = page();
        String slug = "/frameworks/" + stage.framework().slug();
        assertThat(brief)
                .contains("id=\"a1\"", "id=\"a50\"", "href=\"" + slug + "/v/1/items/a1\"")
                .contains("href=\"" + slug + "/v/1.html\"")
                .doesNotContain(WORDS, "Another finding");
        assertThat(get(slug + "/v/1/items/a1"))
                .contains(WORDS, "#b-" + passage.blockId(), "href=\"" + slug + "/v/1#a1\"")
                .contains("Another finding 10")
                .contains("<span dir=\"auto\">Share test suites</span></h1>");
        assertThat(get(slug + "/v/1.html")).contains(WORDS, "id=\"a50\"", "Another finding 10");
        assertThat(status(slug + "/v/1/items/a9999")).isEqualTo(404);
        assertThat(status(slug + "/v/7/items/a1")).isEqualTo(404);
    }

    /** More links from each item, as if that many passages had been released. */
    private void quoteEverywhere(int links) {
        jdbc.sql(
                        """
                        insert into framework_evidence (id, framework_id, item_id, summary_id,
                          block_id, passage_version, passage_kind, released_version, quotation,
                          tie, note, state, linked_by, linked_at)
                        select gen_random_uuid(), i.framework_id, i.id, :summary, 'more-' || n, 1,
                          'FINDING', 1, 'Another finding ' || n, 'SUPPORTS', '', 'CURRENT', :by, now()
                        from framework_item i, generate_series(1, :links) n
                        where i.framework_id = :framework
                        """)
                .param("summary", stage.talk().summary().value())
                .param("by", stage.editor().value())
                .param("links", links)
                .param("framework", stage.id().value())
                .update();
    }

    @Test
    void words_that_were_removed_for_good_are_on_the_page_no_more() throws Exception {
        assertThat(page()).contains(WORDS);
        step(v -> workflow.correct(stage.talk().summary(), v, "Removed on request."));
        AsAccount.run(
                stage.talk().organizer(),
                () -> redaction.redact(stage.talk().summary(), passage.blockId(), "On request."));
        publish();
        assertThat(get("/frameworks/" + stage.framework().slug()))
                .doesNotContain(WORDS)
                .contains("taken out in");
    }

    /** Releases the framework and reads its page. */
    private String page() throws Exception {
        releasing.consult(stage.framework());
        return get("/frameworks/" + stage.framework().slug());
    }

    private PassageKey correct(String words) {
        step(v -> workflow.correct(stage.talk().summary(), v, "One more finding."));
        PassageKey more = scene.finding(stage, words);
        publish();
        return more;
    }

    private Publication publish() {
        step(v -> workflow.sendForReview(stage.talk().summary(), v));
        step(v -> workflow.approve(stage.talk().summary(), v));
        return call(
                stage.talk().organizer(),
                () -> publishing.publish(stage.talk().summary(), summaries.version(stage.talk())));
    }

    private void step(java.util.function.LongFunction<?> move) {
        call(stage.talk().organizer(), () -> move.apply(summaries.version(stage.talk())));
    }

    private static String address(String page) {
        int at = page.indexOf("/workshops/", page.indexOf("class=\"quotations\""));
        return page.substring(at, page.indexOf('#', at));
    }

    private int status(String path) throws Exception {
        return answer(path).statusCode();
    }

    private HttpResponse<String> answer(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
