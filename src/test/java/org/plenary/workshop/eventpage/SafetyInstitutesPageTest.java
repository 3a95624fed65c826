package org.plenary.workshop.eventpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.workshop.eventpage.Pages.source;
import static org.plenary.workshop.eventpage.Pages.value;
import static org.plenary.workshop.eventpage.Pages.values;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SafetyInstitutesPageTest {

    private final EventPage page = Pages.seed("ai-safety-institutes-convening.txt");

    @Test
    void titlePlaceAndDatesComeFromTheHeadlineAndTheFirstSentence() {
        assertThat(value(page.title()))
                .isEqualTo("Inaugural Convening of International Network of AI Safety Institutes");
        assertThat(value(page.place())).isEqualTo("San Francisco, California");
        EventDates dates = value(page.dates());
        assertThat(dates.precision()).isEqualTo(EventDates.Precision.DAYS);
        assertThat(dates.from()).isEqualTo(LocalDate.of(2024, 11, 20));
        assertThat(dates.to()).isEqualTo(LocalDate.of(2024, 11, 21));
        assertThat(dates.tentative()).isFalse();
        assertThat(dates.words()).isEqualTo("20–21 November 2024");
        assertThat(source(page, page.dates())).isEqualTo("November 20-21, 2024");
        assertThat(value(page.network()))
                .isEqualTo("International Network of AI Safety Institutes");
    }

    @Test
    void bothDepartmentsCoHost() {
        assertThat(values(page.organisers()))
                .containsExactly(
                        new Organiser(
                                "US Commerce Department",
                                null,
                                Organiser.Relation.CO_HOSTS,
                                null,
                                null),
                        new Organiser(
                                "US State Department",
                                null,
                                Organiser.Relation.CO_HOSTS,
                                null,
                                null));
    }

    @Test
    void theTenInitialMembersIncludeTheEuropeanUnionAsABloc() {
        assertThat(values(page.members()))
                .extracting(j -> j.code() + " " + j.name())
                .containsExactly(
                        "AU Australia",
                        "CA Canada",
                        "EU European Union",
                        "FR France",
                        "JP Japan",
                        "KE Kenya",
                        "KR Republic of Korea",
                        "SG Singapore",
                        "GB United Kingdom",
                        "US United States");
        assertThat(values(page.members()))
                .filteredOn(j -> j.kind() == Jurisdiction.Kind.BLOC)
                .extracting(Jurisdiction::code)
                .containsExactly("EU");
    }

    @Test
    void purposeObjectivesAndAudiencesAreRecognised() {
        assertThat(values(page.purposes()))
                .containsExactly(
                        "The goal of this convening is to kickstart the Network’s technical collaboration ahead of the AI Action Summit in Paris in February 2025.",
                        "Commerce and State to co-host convening to advance global cooperation toward the safe, secure, and trustworthy development of artificial intelligence");
        assertThat(values(page.objectives()))
                .containsExactly(
                        "Align on priority work areas for the Network",
                        "Begin advancing global collaboration and knowledge sharing on AI safety");
        assertThat(values(page.audiences()))
                .containsExactly(
                        "technical experts on artificial intelligence from each member’s AI safety institute, or equivalent government-backed scientific office",
                        "experts from international civil society, academia, and industry");
    }

    @Test
    void followUpAndPrecedingSummitAreTold() {
        assertThat(page.related(RelatedEvent.Relation.AFTER))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.value().name()).isEqualTo("AI Action Summit");
                    assertThat(e.value().place()).isEqualTo("Paris");
                    assertThat(e.value().dates())
                            .isNotNull()
                            .extracting(EventDates::words)
                            .isEqualTo("February 2025");
                    assertThat(e.toCheck()).isFalse();
                });
        assertThat(page.related(RelatedEvent.Relation.BEFORE))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.value().name()).isEqualTo("AI Seoul Summit");
                    assertThat(e.value().dates())
                            .isNotNull()
                            .extracting(EventDates::words)
                            .isEqualTo("May 2024");
                    assertThat(e.toCheck()).isTrue();
                    assertThat(e.why()).contains("year is inferred");
                });
    }

    @Test
    void quotationsCarryAnOfficeAndNoName() {
        assertThat(values(page.quotations()))
                .extracting(Quotation::role)
                .containsExactly("U.S. Secretary of Commerce", "U.S. Secretary of State");
        Quotation first = values(page.quotations()).getFirst();
        assertThat(first.text())
                .startsWith("AI is the defining technology")
                .contains("like-minded partners … We want the rules")
                .endsWith("the science of AI safety.");
        assertThat(values(page.quotations()))
                .noneMatch(q -> (q.text() + q.role()).matches(".*(Raimondo|Blinken).*"));
    }

    @Test
    void nothingIsMissingAndNothingIsInvented() {
        assertThat(page.warnings()).isEmpty();
        assertThat(page.contributions()).isEmpty();
        assertThat(page.outcomes()).isEmpty();
        assertThat(page.repairs()).isEmpty();
        assertThat(page.setAside()).isEmpty();
    }
}
