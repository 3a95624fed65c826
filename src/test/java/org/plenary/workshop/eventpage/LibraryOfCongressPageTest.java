package org.plenary.workshop.eventpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.workshop.eventpage.Pages.source;
import static org.plenary.workshop.eventpage.Pages.value;
import static org.plenary.workshop.eventpage.Pages.values;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LibraryOfCongressPageTest {

    private final EventPage page = Pages.seed("loc-public-ai-workshop.md");

    @Test
    void headOfThePageIsRecognised() {
        assertThat(page.format()).isEqualTo(PageFormat.MARKDOWN);
        assertThat(page.subject()).isEqualTo(EventPage.Subject.WORKSHOP);
        assertThat(value(page.title())).isEqualTo("AI as Public Infrastructure");
        assertThat(source(page, page.title())).isEqualTo("AI as Public Infrastructure");
        assertThat(value(page.place())).isEqualTo("Library of Congress");
        assertThat(value(page.rsvp()).address()).isEqualTo("https://lu.ma/public-ai-loc");
        assertThat(value(page.lengthInDays())).isEqualTo(2);
        assertThat(page.network()).isNull();
    }

    @Test
    void lateJulyToBeConfirmedKeepsItsPrecision() {
        EventDates dates = value(page.dates());
        assertThat(dates.precision()).isEqualTo(EventDates.Precision.PART_OF_MONTH);
        assertThat(dates.part()).isEqualTo(EventDates.Part.LATE);
        assertThat(dates.from()).isEqualTo(LocalDate.of(2024, 7, 21));
        assertThat(dates.to()).isEqualTo(LocalDate.of(2024, 7, 31));
        assertThat(dates.tentative()).isTrue();
        assertThat(dates.asWritten()).isEqualTo("late July, 2024 (dates to be confirmed)");
        assertThat(dates.words()).isEqualTo("Late July 2024 (to be confirmed)");
        assertThat(source(page, page.dates())).isEqualTo(dates.asWritten());
    }

    @Test
    void objectivesAreTheFiveOfTheList() {
        assertThat(values(page.objectives()))
                .containsExactly(
                        "To share and learn from each other about methods of opening or sharing AI resources—whether within institutions, across agencies, or with the wider public",
                        "To build momentum for more publicly accessible forms of AI and AI services across the US public sector",
                        "To discuss and build on existing public initiatives such as public compute and open data mandates",
                        "To foster partnerships across the federal government, civil society, and academia",
                        "To build an AI ecosystem that will serve the public interest and foster more equitable innovation");
    }

    @Test
    void topicsAndOutcomesAreRecognised() {
        assertThat(values(page.topics()))
                .containsExactly(
                        "ethical, social, technical, and economic considerations",
                        "current national initiatives and approaches such as AuroraGPT",
                        "translation of AI research in public labs into public services",
                        "practical questions of governance, auditing, assessment, and access",
                        "bias and risk",
                        "best-practices in engaging the private sector",
                        "legal liability",
                        "similar initiatives planned in individual states and in other countries");
        assertThat(values(page.outcomes()))
                .containsExactly(
                        "Discussion summaries",
                        "Framework for action in the US public sector",
                        "Beginnings of a network for public sector AI professionals");
    }

    @Test
    void bothCoOrganisersCarryTheirLink() {
        assertThat(values(page.organisers()))
                .containsExactly(
                        new Organiser(
                                "Library of Congress",
                                null,
                                Organiser.Relation.CO_ORGANISES,
                                null,
                                new PageLink("Library of Congress", "loc.gov", "https://loc.gov")),
                        new Organiser(
                                "Public AI Network",
                                null,
                                Organiser.Relation.CO_ORGANISES,
                                null,
                                new PageLink(
                                        "Public AI Network",
                                        "https://publicai.network",
                                        "https://publicai.network")));
    }

    @Test
    void purposeAndAudiencesAreRecognised() {
        assertThat(values(page.purposes()).getFirst())
                .isEqualTo(
                        "A two-day workshop to discuss public AI in the US, bringing together federal agencies, universities, national laboratories, and civil society.");
        assertThat(page.purposes()).hasSize(4);
        assertThat(values(page.audiences()))
                .containsExactly(
                        "federal agencies",
                        "universities",
                        "national laboratories",
                        "civil society",
                        "public sector professionals",
                        "academic researchers",
                        "individuals and organizations dedicated to leveraging AI for the public interest",
                        "public sector agencies",
                        "academia");
    }

    @Test
    void brokenDashIsRepairedAndListedWithItsPlace() {
        assertThat(page.repairs()).hasSize(1);
        Repair repair = page.repairs().getFirst();
        assertThat(repair.kind()).isEqualTo(Repair.Kind.DOUBLE_ENCODING);
        assertThat(repair.before()).isEqualTo("\u00E2\u20AC\u201D");
        assertThat(repair.after()).isEqualTo("—");
        assertThat(repair.line()).isEqualTo(14);
        assertThat(page.text().substring(repair.span().start() - 9, repair.span().end() + 7))
                .isEqualTo("resources—whether");
    }

    @Test
    void aRepairCanBeTakenBack() {
        ReadingChoices choices = new ReadingChoices(null, java.util.Set.of(0), java.util.Set.of());
        EventPage back =
                new EventPageReader().read(page.text().replace("—", "\u00E2\u20AC\u201D"), choices);
        assertThat(back.text()).contains("resources\u00E2\u20AC\u201Dwhether");
        assertThat(back.repairs().getFirst().takenBack()).isTrue();
    }

    @Test
    void linkWithoutSchemeIsOfferedWithOneAndSaysSo() {
        assertThat(page.links().stream().filter(l -> l.value().schemeAdded()))
                .singleElement()
                .satisfies(l -> assertThat(l.toCheck()).isTrue());
        assertThat(page.warnings())
                .extracting(PageWarning::sentence)
                .containsExactly(
                        "“loc.gov” has no scheme; https:// is offered.",
                        "The page says that the dates are still to be confirmed.");
    }

    @Test
    void fencesOfTheFrontMatterAreSetAside() {
        assertThat(page.setAside()).extracting(SetAside::text).containsExactly("---", "---");
        assertThat(page.keptText())
                .startsWith("title: AI as Public Infrastructure")
                .doesNotContain("---");
    }

    @Test
    void nothingElseIsInvented() {
        assertThat(page.members()).isEmpty();
        assertThat(page.relatedEvents()).isEmpty();
        assertThat(page.contributions()).isEmpty();
        assertThat(page.quotations()).isEmpty();
    }
}
