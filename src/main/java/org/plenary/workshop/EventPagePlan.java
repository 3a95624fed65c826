package org.plenary.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.Jurisdiction;
import org.plenary.workshop.eventpage.Recognised;
import org.plenary.workshop.eventpage.RelatedEvent;

/** Turns what was recognised on a page into a workshop's plan, within that plan's limits. */
final class EventPagePlan {
    private static final String UNTITLED = "Workshop without a title";

    private EventPagePlan() {}

    static WorkshopPlan of(EventPage page) {
        return WorkshopPlan.titled(Texts.shorten(text(page.title(), UNTITLED), 300))
                .change()
                .strapline(strapline(page))
                .purpose(Texts.shorten(purpose(page), 20_000))
                .place(Texts.shorten(text(page.place(), ""), 300))
                .dates(dates(page.dates() == null ? null : page.dates().value()))
                .rsvpUrl(page.rsvp() == null ? "" : page.rsvp().value().address())
                .series(Texts.shorten(text(page.network(), ""), 200))
                .objectives(lines(page.objectives(), 2000))
                .topics(lines(page.topics(), 300))
                .organisers(EventPageOrganisers.of(page))
                .jurisdictions(
                        limited(page.members())
                                .map(Recognised::value)
                                .map(Jurisdiction::name)
                                .toList())
                .followUps(
                        limited(page.related(RelatedEvent.Relation.AFTER))
                                .map(e -> followUp(e.value()))
                                .toList())
                .build();
    }

    private static String text(@Nullable Recognised<String> value, String otherwise) {
        return value == null ? otherwise : value.value();
    }

    private static <T> java.util.stream.Stream<Recognised<T>> limited(List<Recognised<T>> values) {
        return values.stream().limit(WorkshopPlan.LONGEST_LIST);
    }

    private static List<String> lines(List<Recognised<String>> values, int longest) {
        return limited(values).map(v -> Texts.shorten(v.value(), longest)).toList();
    }

    private static String strapline(EventPage page) {
        return page.purposes().isEmpty()
                ? ""
                : Texts.shorten(page.purposes().getFirst().value(), 1000);
    }

    /** The page's other sentences of purpose, then what has no field of its own. */
    private static String purpose(EventPage page) {
        List<String> paragraphs = new ArrayList<>();
        page.purposes().forEach(p -> paragraphs.add(p.value()));
        listed(paragraphs, "Expected outcomes", page.outcomes());
        listed(paragraphs, "Who is expected", page.audiences());
        for (Recognised<RelatedEvent> before : page.related(RelatedEvent.Relation.BEFORE)) {
            String when =
                    before.value().dates() == null
                            ? ""
                            : ", " + dates(before.value().dates()).text();
            String check = before.toCheck() ? " (to check)" : "";
            paragraphs.add("Came before: " + before.value().name() + when + check + ".");
        }
        return String.join("\n\n", paragraphs);
    }

    private static void listed(
            List<String> paragraphs, String what, List<Recognised<String>> values) {
        if (!values.isEmpty()) {
            paragraphs.add(
                    values.stream()
                            .map(Recognised::value)
                            .collect(Collectors.joining("; ", what + ": ", ".")));
        }
    }

    private static FollowUpEvent followUp(RelatedEvent event) {
        return new FollowUpEvent(
                Texts.shorten(event.name(), 300),
                Texts.shorten(event.place() == null ? "" : event.place(), 300),
                dates(event.dates()),
                "");
    }

    /** Dates that end before they start stay unknown, with the page's words. */
    static EventDates dates(org.plenary.workshop.eventpage.@Nullable EventDates read) {
        if (read == null) {
            return EventDates.unknown();
        }
        String words = Texts.shorten(read.asWritten(), 300);
        if (read.endsBeforeStart()) {
            return EventDates.unknown().toBeConfirmed().worded(words);
        }
        EventDates.Precision precision =
                switch (read.precision()) {
                    case DAYS -> EventDates.Precision.DAYS;
                    case MONTH -> EventDates.Precision.MONTH;
                    case YEAR -> EventDates.Precision.YEAR;
                    case PART_OF_MONTH -> part(read);
                };
        return new EventDates(precision, read.from(), read.to(), read.tentative(), words);
    }

    private static EventDates.Precision part(org.plenary.workshop.eventpage.EventDates read) {
        if (read.part() == null) {
            return EventDates.Precision.MONTH;
        }
        return switch (read.part()) {
            case EARLY -> EventDates.Precision.EARLY_IN_MONTH;
            case MID -> EventDates.Precision.MID_MONTH;
            case LATE -> EventDates.Precision.LATE_IN_MONTH;
        };
    }
}
