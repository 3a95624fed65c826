package org.plenary.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.ItemKind;
import org.plenary.framework.RoundPurpose;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.ReleaseScene;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** UC-88, UC-89: released frameworks over real HTTP. */
@PlenaryTest
class FrameworkSiteTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" مرحبا 👩🏽‍🔬";
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort int port;
    @Autowired FrameworkScene scene;
    @Autowired ReleaseScene releasing;

    private Cast cast;
    private FrameworkScene.Tree tree;

    @BeforeEach
    void draft() {
        cast = scene.draft();
        tree = scene.tree(cast);
    }

    @Test
    void before_a_release_there_is_nothing() throws Exception {
        assertThat(get("/frameworks/" + cast.slug()).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/frameworks/" + cast.slug()).statusCode()).isEqualTo(404);
        assertThat(get("/sitemap.xml").body()).doesNotContain(cast.slug());
    }

    @Test
    void every_address_of_a_release_answers_without_session_under_the_strict_policy()
            throws Exception {
        FrameworkRelease first = consult();
        releasing.adopt(cast);
        for (String path :
                new String[] {
                    "/frameworks",
                    first.path(),
                    first.path() + ".html",
                    first.path() + ".md",
                    first.path() + ".json",
                    first.permanentPath(),
                    first.permanentPath() + ".html",
                    first.permanentPath() + ".md",
                    first.permanentPath() + ".json",
                    first.permanentPath() + "/items/a1",
                    first.path() + "/progress",
                    first.path() + "/compare/1/2",
                    first.path() + "/compare?from=1&to=2",
                    "/api/v1/frameworks",
                    "/api/v1/frameworks/" + first.slug()
                }) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue(PublicHeaders.POLICY);
            assertThat(answer.body()).as(path).doesNotContain("<script", "<style", " style=");
            String etag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(get(path, "If-None-Match", etag).statusCode()).as(path).isEqualTo(304);
        }
    }

    @Test
    void the_json_of_a_version_hashes_to_what_its_page_says() throws Exception {
        FrameworkRelease release = consult();
        HttpResponse<String> json = get(release.permanentPath() + ".json");
        assertThat(json.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        byte[] digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(json.body().getBytes(StandardCharsets.UTF_8));
        assertThat(get(release.permanentPath()).body()).contains(HexFormat.of().formatHex(digest));
    }

    @Test
    void the_address_of_the_framework_shows_what_is_in_force_and_each_version_stays()
            throws Exception {
        FrameworkRelease draft = consult();
        assertThat(get(draft.path()).body()).contains("Consultation draft");
        releasing.adopt(cast);
        releasing.begin(cast, RoundPurpose.NEXT_VERSION, "The network has grown.");
        releasing.retitle(cast, tree.first(), "Share all test suites");
        assertThat(get(draft.path()).body())
                .contains("Share test suites")
                .doesNotContain("Share all test suites");
        FrameworkRelease next = consult();

        assertThat(get(draft.path()).body())
                .contains("Share test suites")
                .contains("See what would change")
                .contains(next.permanentPath());
        assertThat(get(draft.permanentPath()).body())
                .contains("is the one in force")
                .contains("/compare/1/2");
        assertThat(get(next.permanentPath()).body())
                .contains("Share all test suites")
                .contains("This draft commits nobody.");
        assertThat(get(draft.path() + "/compare/2/3").body())
                .contains("Share <ins>all </ins>test suites")
                .contains("1 item changed");
    }

    @Test
    void items_have_an_address_of_their_own() throws Exception {
        String code = scene.item(tree.first(), cast.editor()).code();
        FrameworkRelease release = consult();
        assertThat(get(release.path()).body())
                .contains("id=\"" + code.toLowerCase() + "\"")
                .contains("Rests on no passage of a summary.");
    }

    @Test
    void releases_are_in_the_feed_the_sitemap_the_home_page_and_the_data() throws Exception {
        FrameworkRelease release = consult();
        assertThat(get("/feed.atom").body()).contains(release.permanentPath());
        assertThat(get("/sitemap.xml").body()).contains(release.path() + "<");
        assertThat(get("/").body()).contains("href=\"" + release.path() + "\"");
        assertThat(get("/frameworks").body()).contains("href=\"" + release.path() + "\"");
        assertThat(get("/api/v1/frameworks").body()).contains("\"slug\":\"" + cast.slug() + "\"");
        assertThat(get("/api/v1/frameworks/" + cast.slug()).body())
                .contains("\"inForce\":{\"version\":1")
                .contains("Share test suites");
    }

    @Test
    void what_people_wrote_is_shown_as_text_and_nobody_is_named() throws Exception {
        scene.add(cast, ItemKind.ACTION, tree.objective(), HOSTILE);
        FrameworkRelease release = consult();
        for (String path : new String[] {release.path(), release.path() + ".json"}) {
            assertThat(get(path).body())
                    .doesNotContain("Edda Editor", "Dora Drafter", "Colin Commenter");
        }
        assertThat(get(release.path()).body())
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("مرحبا 👩🏽‍🔬");
    }

    @Test
    void addresses_that_lead_nowhere_are_not_found() throws Exception {
        FrameworkRelease release = consult();
        for (String path :
                new String[] {
                    "/frameworks/nowhere",
                    release.path() + "/v/2",
                    release.path() + "/progress",
                    release.path() + "/v/999999",
                    release.path() + "/v/x",
                    release.path() + "/compare/1/2",
                    release.path() + "/v/2.json"
                }) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(release.path() + "/compare?from=x&to=2").statusCode()).isEqualTo(400);
    }

    private FrameworkRelease consult() {
        return releasing.consult(cast);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
