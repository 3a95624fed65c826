package org.plenary.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.framework.FrameworkScene.call;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.framework.CommentPeriods;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.Items;
import org.plenary.framework.OutsideStatement;
import org.plenary.framework.StatementState;
import org.plenary.framework.Statements;
import org.plenary.publishing.FrameworkReleases;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** UC-84 over real HTTP: the form that anybody may send. */
@PlenaryTest
class StatementFormTest {
    private static final String HTML =
            "<script>alert(1)</script><img src=x onerror=alert(2)> & \"q\"";
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort int port;
    @Autowired FrameworkScene scene;
    @Autowired Statements statements;
    @Autowired CommentPeriods periods;
    @Autowired FrameworkReleases releases;
    @Autowired Frameworks frameworks;
    @Autowired Items items;
    @Autowired Clock clock;

    private Cast cast;

    @BeforeEach
    void a_framework_that_takes_statements() {
        cast = scene.draft();
        scene.tree(cast);
        AsAccount.run(
                cast.editor(),
                () ->
                        releases.releaseForConsultation(
                                cast.framework(), frameworks.get(cast.framework()).version()));
        AsAccount.run(
                cast.editor(),
                () ->
                        periods.set(
                                cast.framework(),
                                clock.instant().minusSeconds(60),
                                clock.instant().plus(Duration.ofDays(2)),
                                -1));
    }

    @Test
    void the_form_shows_the_item_and_needs_neither_session_nor_script() throws Exception {
        HttpResponse<String> form = get("?item=A1");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self'");
        assertThat(form.body())
                .contains("Share test suites across institutes.", "<label for=\"text\">Statement")
                .doesNotContain("<script", " style=", "_csrf");
    }

    @Test
    void the_form_shows_the_released_words_only() throws Exception {
        scene.put(cast.framework(), FrameworkState.DRAFT);
        AsAccount.run(
                cast.editor(),
                () -> {
                    Item item = items.get(cast.framework(), "A1");
                    items.edit(
                            item.id(),
                            item.version(),
                            ItemPlan.of(ItemKind.ACTION, "Not yet public", "Words of tomorrow."));
                });
        scene.put(cast.framework(), FrameworkState.CONSULTATION);
        assertThat(get("?item=A1").body())
                .contains("Share test suites across institutes.")
                .doesNotContain("Not yet public", "Words of tomorrow");
    }

    @Test
    void what_is_sent_is_kept_as_text_and_the_sender_is_thanked() throws Exception {
        HttpResponse<String> sent =
                post(Map.of("item", "A1", "text", HTML, "name", HTML, "email", "a@example.org"));
        assertThat(sent.statusCode()).isEqualTo(303);
        String thanks = sent.headers().firstValue("Location").orElseThrow();
        assertThat(send(request(thanks)).body()).contains("Your statement was received");
        assertThat(pending())
                .singleElement()
                .satisfies(s -> {
                    assertThat(s.text()).isEqualTo(HTML);
                    assertThat(s.itemCode()).isEqualTo("A1");
                });
    }

    @Test
    void a_refusal_keeps_what_was_typed_and_shows_it_as_text() throws Exception {
        HttpResponse<String> refused =
                post(
                        Map.of(
                                "item",
                                "A2",
                                "text",
                                HTML,
                                "name",
                                "Ada <b>",
                                "organisation",
                                "Org",
                                "email",
                                "not an address"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(refused.body())
                .contains("<title>Error: ", "role=\"alert\"", "href=\"#email\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "value=\"Ada &lt;b&gt;\"")
                .contains("value=\"not an address\"", "<option value=\"A2\" selected=\"selected\">")
                .doesNotContain("<script", "<img");
        assertThat(pending()).isEmpty();
    }

    @Test
    void too_long_empty_and_trapped_are_refused() throws Exception {
        for (Map<String, String> bad :
                List.of(
                        Map.of("text", "x".repeat(5_001)),
                        Map.of("text", " \n "),
                        Map.of("text", "Fine", "name", "x".repeat(121)),
                        Map.of("text", "Fine", "organisation", "x".repeat(201)),
                        Map.of("text", "Fine", "item", "A99"),
                        Map.of("text", "Fine", "website", "https://spam.example"))) {
            assertThat(post(bad).statusCode()).as(bad.toString()).isEqualTo(422);
        }
        assertThat(post(Map.of("text", "y".repeat(2_200_000))).statusCode()).isBetween(400, 422);
        assertThat(pending()).isEmpty();
    }

    @Test
    void another_sites_page_sends_nothing() throws Exception {
        assertThat(post(Map.of("text", "Fine"), "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(422);
        assertThat(post(Map.of("text", "Fine"), "Origin", "https://evil.example").statusCode())
                .isEqualTo(422);
        assertThat(pending()).isEmpty();
        assertThat(post(Map.of("text", "Fine"), "Origin", "http://localhost:" + port).statusCode())
                .isEqualTo(303);
    }

    @Test
    void outside_the_period_the_page_says_when() throws Exception {
        AsAccount.run(cast.editor(), () -> periods.close(cast.framework()));
        assertThat(get("?item=A1").body())
                .contains("The time for statements is over")
                .doesNotContain("Share test suites", "<form");
        HttpResponse<String> late = post(Map.of("text", "Too late, but long"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Too late, but long");
        scene.put(cast.framework(), FrameworkState.DRAFT);
        assertThat(get("").statusCode()).isEqualTo(404);
        assertThat(post(Map.of("text", "Fine")).statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_else_under_frameworks_takes_a_post() throws Exception {
        for (String path :
                List.of("/frameworks/" + cast.slug(), "/frameworks/x/y/statements/new")) {
            assertThat(send(form(path, "text=x")).statusCode()).as(path).isEqualTo(403);
        }
    }

    private List<OutsideStatement> pending() {
        return call(
                cast.editor(), () -> statements.of(cast.framework(), StatementState.PENDING, 0));
    }

    private HttpResponse<String> get(String query) throws Exception {
        return send(request(path() + query));
    }

    private HttpResponse<String> post(Map<String, String> fields, String... header)
            throws Exception {
        String body =
                fields.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request = form(path(), body);
        if (header.length == 2) {
            request.header(header[0], header[1]);
        }
        return send(request);
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(
                request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String path() {
        return "/frameworks/" + cast.slug() + "/statements/new";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
