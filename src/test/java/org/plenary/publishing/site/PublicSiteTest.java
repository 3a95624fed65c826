package org.plenary.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.summary.SummaryScene.call;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publishing;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryState;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.EventDates;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** UC-51, UC-52, UC-53: the public site over real HTTP. */
@PlenaryTest
class PublicSiteTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" مرحبا 👩🏽‍🔬";
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort int port;
    @Autowired SummaryScene scene;
    @Autowired Publishing publishing;
    @Autowired SummaryWorkflow workflow;
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired TestAccounts accounts;

    @Test
    void everyPublicAddressAnswersWithoutSessionAndUnderTheStrictPolicy() throws Exception {
        Publication publication = publish(scene.in(SummaryState.APPROVED));
        for (String path :
                new String[] {
                    "/",
                    "/workshops/" + publication.workshopSlug(),
                    "/workshops/" + publication.workshopSlug() + "/calendar.ics",
                    publication.path(),
                    publication.path() + ".html",
                    publication.path() + ".md",
                    publication.path() + ".json",
                    publication.permanentPath(),
                    publication.permanentPath() + ".html",
                    publication.permanentPath() + ".md",
                    publication.permanentPath() + ".json",
                    "/api/v1/workshops",
                    "/api/v1/workshops/" + publication.workshopSlug(),
                    "/api/v1/openapi.json",
                    "/feed.atom",
                    "/sitemap.xml",
                    "/robots.txt",
                    "/.well-known/security.txt"
                }) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue(
                            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
            assertThat(answer.body()).as(path).doesNotContain("<script", "<style", " style=");
        }
    }

    @Test
    void whoHasTheSameBytesIsToldSo() throws Exception {
        Publication publication = publish(scene.in(SummaryState.APPROVED));
        for (String path :
                new String[] {
                    "/workshops/" + publication.workshopSlug(),
                    publication.path(),
                    publication.permanentPath() + ".json",
                    "/api/v1/workshops/" + publication.workshopSlug()
                }) {
            HttpResponse<String> first = get(path);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("public");
            HttpResponse<String> second = get(path, "If-None-Match", etag);
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
        }
    }

    @Test
    void aVersionsJsonHashesToWhatItsPageSays() throws Exception {
        Publication publication = publish(scene.in(SummaryState.APPROVED));
        HttpResponse<String> json = get(publication.permanentPath() + ".json");
        assertThat(json.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        byte[] digest =
                java.security.MessageDigest.getInstance("SHA-256")
                        .digest(json.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(get(publication.permanentPath()).body())
                .contains(java.util.HexFormat.of().formatHex(digest));
    }

    @Test
    void anOldVersionStaysAndSaysThatANewerOneCorrectsIt() throws Exception {
        Cast cast = scene.in(SummaryState.APPROVED);
        Publication first = publish(cast);
        correct(cast);
        Publication second = publish(cast);

        assertThat(get(first.permanentPath()).body())
                .contains("This is version 1.")
                .contains(second.permanentPath())
                .doesNotContain("Corrigendum.");
        assertThat(get(first.path()).body())
                .contains("Corrigendum.")
                .contains("A figure was wrong.")
                .doesNotContain("This is version");
        assertThat(get(first.permanentPath() + ".md").body()).contains("Version 1,");
    }

    @Test
    void whatPeopleWroteIsShownAsText() throws Exception {
        AccountId organizer = accounts.organizer();
        WorkshopId workshop =
                call(
                        organizer,
                        () ->
                                workshops.create(
                                        WorkshopPlan.titled(HOSTILE)
                                                .change()
                                                .strapline(HOSTILE)
                                                .dates(
                                                        EventDates.days(
                                                                LocalDate.of(2024, 11, 20),
                                                                LocalDate.of(2024, 11, 21)))
                                                .purpose(HOSTILE)
                                                .place(HOSTILE)
                                                .objectives(java.util.List.of(HOSTILE))
                                                .build()));
        call(organizer, () -> sessions.add(workshop, SessionPlan.titled(HOSTILE).about(HOSTILE)));
        call(
                organizer,
                () -> {
                    workshops.publishProgramme(workshop);
                    return "";
                });
        String slug = call(organizer, () -> workshops.get(workshop).slug());
        String session = call(organizer, () -> sessions.of(workshop).getFirst().slug());
        for (String path :
                new String[] {
                    "/", "/workshops/" + slug, "/workshops/" + slug + "/sessions/" + session
                }) {
            assertThat(get(path).body())
                    .as(path)
                    .doesNotContain("<script>alert")
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .contains("مرحبا 👩🏽‍🔬");
        }
        assertThat(get("/sitemap.xml").body()).doesNotContain("<script");
        assertThat(get("/workshops/" + slug + "/calendar.ics").body()).contains("BEGIN:VEVENT");
    }

    @Test
    void whatIsNotThereIsAPageThatSaysSo() throws Exception {
        for (String path :
                new String[] {
                    "/workshops/no-such-workshop",
                    "/workshops/no-such-workshop/sessions/x",
                    "/workshops/a/sessions/b/v/9",
                    "/workshops/a/sessions/b.md"
                }) {
            HttpResponse<String> answer = get(path, "Accept", "text/html");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("There is nothing at this address");
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        HttpResponse<String> data = get("/api/v1/workshops/no-such-workshop");
        assertThat(data.statusCode()).isEqualTo(404);
        assertThat(data.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }

    @Test
    void aDraftProgrammeIsNobodysToReadHere() throws Exception {
        AccountId organizer = accounts.organizer();
        WorkshopId workshop =
                call(organizer, () -> workshops.create(WorkshopPlan.titled("Hidden draft")));
        String slug = call(organizer, () -> workshops.get(workshop).slug());
        assertThat(get("/workshops/" + slug).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/workshops/" + slug).statusCode()).isEqualTo(404);
        assertThat(get("/").body()).doesNotContain("Hidden draft");
    }

    @Test
    void anonymousDataSaysNothingOfWhatIsBeingWritten() throws Exception {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        String slug = call(cast.organizer(), () -> workshops.get(cast.workshop()).slug());
        HttpResponse<String> data = get("/api/v1/workshops/" + slug);
        assertThat(data.body()).contains("\"summary\":null").doesNotContain("IN_REVIEW");
        assertThat(data.headers().firstValue("Vary").orElse("")).contains("Cookie");
    }

    @Test
    void nothingIsChangedByAPostToAPublicAddress() throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(uri("/workshops/x"))
                                .POST(HttpRequest.BodyPublishers.ofString("a=b"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    private void correct(Cast cast) {
        call(
                cast.organizer(),
                () -> workflow.correct(cast.summary(), scene.version(cast), "A figure was wrong."));
        call(cast.organizer(), () -> workflow.sendForReview(cast.summary(), scene.version(cast)));
        call(cast.organizer(), () -> workflow.approve(cast.summary(), scene.version(cast)));
    }

    private Publication publish(Cast cast) {
        return call(
                cast.organizer(), () -> publishing.publish(cast.summary(), scene.version(cast)));
    }

    private HttpResponse<String> get(String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
