package org.plenary.workshop.eventpage;

import java.util.Comparator;
import java.util.List;

/** One reading of one page: cut, then each rule in turn. */
final class Reading {

    /** Later rules may look at what earlier ones found; titles come first, warnings last. */
    private static final List<FieldRule> RULES =
            List.of(
                    new ResidueRule(),
                    new LabelRule(),
                    new TitleRule(),
                    new LinksRule(),
                    new DatesRule(),
                    new RelatedEventsRule(),
                    new PlaceRule(),
                    new RsvpRule(),
                    new NetworkRule(),
                    new OrganisersRule(),
                    new PurposeRule(),
                    new ObjectivesRule(),
                    new TopicsRule(),
                    new ContributionsRule(),
                    new OutcomesRule(),
                    new AudiencesRule(),
                    new QuotationsRule(),
                    new WarningsRule());

    private final String source;
    private final ReadingChoices choices;

    Reading(String source, ReadingChoices choices) {
        this.source = source;
        this.choices = choices;
    }

    EventPage read() {
        PageText page = PageCutter.cut(source, choices);
        Findings found = new Findings(page, choices.residueTakenBack());
        RULES.forEach(rule -> rule.apply(found));
        return new EventPage(
                page.format(),
                found.subject,
                page.text(),
                keptText(page.text(), found.setAside),
                found.title,
                found.place,
                found.dates,
                found.lengthInDays,
                found.rsvp,
                found.network,
                found.purposes,
                found.objectives,
                found.topics,
                found.organisers,
                found.members,
                found.relatedEvents,
                found.contributions,
                found.outcomes,
                found.audiences,
                found.quotations,
                found.links,
                page.repairs(),
                found.setAside,
                found.warnings);
    }

    private static String keptText(String text, List<SetAside> setAside) {
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        List<SetAside> inOrder =
                setAside.stream()
                        .filter(s -> !s.takenBack())
                        .sorted(Comparator.comparingInt(s -> s.span().start()))
                        .toList();
        for (SetAside aside : inOrder) {
            if (aside.span().start() >= at) {
                kept.append(text, at, aside.span().start());
                at = aside.span().end();
            }
        }
        kept.append(text, at, text.length());
        return kept.toString().strip().replaceAll("\n[ \\t]*+\n\\s*+", "\n\n");
    }
}
