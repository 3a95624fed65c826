package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.publishing.Publishing;
import org.plenary.testing.BrowserTest;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPeople;
import org.plenary.workshop.SessionPlace;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDuties;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-30 to UC-36 in real browsers: from an open session to version 2 on the public page. */
class SummaryJourneyIT extends BrowserTest {
    @Autowired Accounts accounts;
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired SessionPeople sessionPeople;
    @Autowired Participations participations;
    @Autowired WorkshopDuties duties;
    @Autowired Summaries summaries;
    @Autowired Publishing publishing;

    private SessionPlace place;
    private AccountId organizer;

    @BeforeEach
    void convene() {
        organizer = demo("organizer");
        AsAccount.run(
                organizer,
                () -> {
                    WorkshopId workshop =
                            workshops.create(WorkshopPlan.titled("DEMO " + UUID.randomUUID()));
                    SessionId session =
                            sessions.add(workshop, SessionPlan.titled("Shared evaluations"));
                    for (String who : Set.of("rapporteur", "participant")) {
                        participations.admit(
                                workshop,
                                demo(who),
                                WorkshopRole.PARTICIPANT,
                                ParticipationDetails.NONE);
                    }
                    sessionPeople.appoint(session, demo("rapporteur"), SessionDuty.RAPPORTEUR);
                    workshops.publishProgramme(workshop);
                    place = duties.place(session);
                });
    }

    @Test
    void two_people_write_one_summary_that_is_reviewed_published_and_corrected() {
        Page chair = signIn(person(), "organizer", place.path());
        button(chair, "Open for writing").click();
        chair.getByRole(AriaRole.DIALOG)
                .locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Open for writing"))
                .click();
        text(chair).waitFor();

        Page rapporteur = signIn(person(), "rapporteur", place.path());
        Page participant = signIn(person(), "participant", place.path());
        write(participant, "Evaluations differ between institutes.");
        sees(rapporteur, "Evaluations differ between institutes.");
        write(rapporteur, "They can be shared.");
        sees(participant, "They can be shared.");
        rapporteur.locator(".pe-save[data-state=saved]").waitFor();
        inspect(rapporteur, "summary-drafting");

        button(rapporteur, "Send for review").click();
        rapporteur.getByText("In review").first().waitFor();
        chair.navigate(url(place.path() + "/review"));
        button(chair, "Approve").waitFor();
        inspect(chair, "summary-review");
        button(chair, "Approve").click();
        chair.getByText("Approved").first().waitFor();
        rapporteur.locator(".summary-read").waitFor();
        inspect(rapporteur, "summary-approved");

        publish();
        publicPageShows("", "They can be shared.");
        correct(chair);
        publicPageShows("", "The figure is twelve.");
        publicPageShows("/v/1", "They can be shared.");
        assertThat(body("/v/1")).doesNotContain("The figure is twelve.");
        chair.navigate(url(place.path() + "/history"));
        chair.locator("h1").waitFor();
        inspect(chair, "summary-history");
    }

    private void correct(Page chair) {
        chair.navigate(url(place.path()));
        button(chair, "Correct").click();
        chair.getByLabel("What is corrected").fill("The number of institutes was missing.");
        button(chair, "Begin correction").click();
        text(chair).waitFor();
        write(chair, "The figure is twelve.");
        chair.locator(".pe-save[data-state=saved]").waitFor();
        button(chair, "Send for review").click();
        chair.getByText("In review").first().waitFor();
        chair.navigate(url(place.path() + "/review"));
        button(chair, "Approve").click();
        chair.getByText("Approved").first().waitFor();
        publish();
    }

    /** By the service; the desk has a journey of its own. */
    private void publish() {
        AsAccount.run(
                organizer,
                () -> {
                    SummaryDetails approved = summaries.ofSession(place.id()).orElseThrow();
                    publishing.publish(approved.id(), approved.version());
                });
    }

    private void publicPageShows(String version, String words) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(body(version)).contains(words));
    }

    private String body(String version) {
        Page reader = person().newPage();
        reader.navigate(url(SummaryPaths.publicPage(place.workshopSlug(), place.slug()) + version));
        String all = reader.locator("body").innerText();
        reader.close();
        return all;
    }

    private static Locator text(Page page) {
        return page.locator("plenary-editor [role=textbox]");
    }

    private static void write(Page page, String words) {
        text(page).waitFor();
        page.locator("plenary-editor [role=textbox][contenteditable=true]").waitFor();
        text(page).click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type(words);
    }

    private static void sees(Page page, String words) {
        text(page).getByText(words).first().waitFor();
    }

    private static Locator button(Page page, String verb) {
        return page.locator("vaadin-button:visible")
                .filter(new Locator.FilterOptions().setHasText(verb));
    }

    private AccountId demo(String name) {
        return accounts.byEmail(name + "@plenary.test").orElseThrow();
    }
}
