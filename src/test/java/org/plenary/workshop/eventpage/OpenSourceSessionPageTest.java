package org.plenary.workshop.eventpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.workshop.eventpage.Pages.value;
import static org.plenary.workshop.eventpage.Pages.values;

import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenSourceSessionPageTest {

    private static final String TITLE =
            "Unleashing the power of open-source AI: Transforming digital public services for a better tomorrow";

    private final EventPage page = Pages.seed("itu-giz-open-source-ai-session.txt");

    @Test
    void thePageDescribesOneSessionWithoutDateOrPlace() {
        assertThat(page.format()).isEqualTo(PageFormat.TEXT);
        assertThat(page.subject()).isEqualTo(EventPage.Subject.SESSION);
        assertThat(value(page.title())).isEqualTo(TITLE);
        assertThat(page.dates()).isNull();
        assertThat(page.place()).isNull();
        assertThat(page.rsvp()).isNull();
    }

    @Test
    void chainOfOrganisersKeepsWhoActsForWhom() {
        String fair = "German Development Cooperation initiative FAIR Forward";
        assertThat(values(page.organisers()))
                .containsExactly(
                        new Organiser(
                                "International Telecommunication Union",
                                "ITU",
                                Organiser.Relation.CO_ORGANISES,
                                null,
                                null),
                        new Organiser(fair, null, Organiser.Relation.CO_ORGANISES, null, null),
                        new Organiser("GIZ", null, Organiser.Relation.IMPLEMENTS, fair, null),
                        new Organiser(
                                "German Federal Ministry for Economic Cooperation and Development",
                                "BMZ",
                                Organiser.Relation.ON_BEHALF_OF,
                                "GIZ",
                                null));
        assertThat(page.organisers()).noneMatch(Recognised::toCheck);
    }

    @Test
    void contributionsHaveKindAndJurisdiction() {
        assertThat(values(page.contributions()))
                .extracting(c -> c.kind() + ": " + c.title())
                .containsExactly(
                        "USE_CASE: Use case from Kenya",
                        "USE_CASE: Use case from Rwanda",
                        "USE_CASE: Use case from Kazakhstan",
                        "PROTOTYPE: Prototype implementation of a Generative AI (GenAI) solution",
                        "PANEL: Concluding panel discussion");
        assertThat(values(page.contributions()))
                .extracting(c -> c.jurisdiction() == null ? "" : c.jurisdiction().code())
                .containsExactly("KE", "RW", "KZ", "", "");
    }

    @Test
    void objectivesPurposeAndTopicsAreReadFromSentences() {
        assertThat(values(page.objectives()))
                .extracting(o -> o.substring(0, o.indexOf(' ')))
                .containsExactly("Delve", "Foster", "Explore", "Equips");
        assertThat(values(page.purposes()))
                .singleElement()
                .asString()
                .endsWith(
                        "the session aims to catalyze meaningful progress towards inclusive and sustainable development goals.");
        assertThat(values(page.topics()))
                .containsExactly(
                        "open-source AI technology and frameworks",
                        "alignment of concrete use-cases, tools, and experiences with open-source AI policy considerations",
                        "data governance",
                        "international standards",
                        "DPGs");
        assertThat(values(page.audiences()))
                .containsExactly("diverse stakeholders", "policy- and decision-makers");
    }

    @Test
    void furnitureOfThePageIsSetAsideVisibly() {
        assertThat(page.setAside())
                .extracting(SetAside::text)
                .containsExactly(
                        "Go back to programme",
                        TITLE,
                        "Share this session",
                        "Are you sure you want to remove this speaker?");
        assertThat(page.keptText())
                .startsWith(TITLE + "\n\nAs governments")
                .doesNotContain("Share this session")
                .doesNotContain("remove this speaker");
    }

    @Test
    void whatWasSetAsideCanBeTakenBack() {
        EventPage again =
                new EventPageReader()
                        .read(page.text(), new ReadingChoices(null, Set.of(), Set.of(2)));
        assertThat(again.keptText())
                .contains("Share this session")
                .doesNotContain("Go back to programme");
    }

    @Test
    void missingValuesAndTheCutTextAreSaid() {
        assertThat(page.warnings())
                .extracting(PageWarning::sentence)
                .containsExactly(
                        "The page gives no dates. They stay unknown until you set them.",
                        "The page names no place. It stays unknown until you set it.",
                        "The text seems to be cut off after “citizen chatbot and process automatio”.");
    }
}
