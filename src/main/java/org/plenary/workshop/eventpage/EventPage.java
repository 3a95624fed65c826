package org.plenary.workshop.eventpage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recognised on an event page, beside its text. Immutable; lists keep the page's order.
 *
 * @param format the form in which the page came
 * @param subject whether the page describes a whole workshop or one session
 * @param text the repaired text (at most {@link EventPageReader#MAX_CHARACTERS}); all spans point
 *     here; for HTML it is the visible text
 * @param keptText the text without what was set aside
 * @param title null when the page has none
 * @param place null when unknown
 * @param dates null when unknown
 * @param lengthInDays null when not said, otherwise for example 2 for “a two-day workshop”
 * @param rsvp null when the page has no registration link
 * @param network the standing network that convenes, or null
 * @param purposes sentences that say what the event is for, best first
 */
public record EventPage(
        PageFormat format,
        Subject subject,
        String text,
        String keptText,
        @Nullable Recognised<String> title,
        @Nullable Recognised<String> place,
        @Nullable Recognised<EventDates> dates,
        @Nullable Recognised<Integer> lengthInDays,
        @Nullable Recognised<PageLink> rsvp,
        @Nullable Recognised<String> network,
        List<Recognised<String>> purposes,
        List<Recognised<String>> objectives,
        List<Recognised<String>> topics,
        List<Recognised<Organiser>> organisers,
        List<Recognised<Jurisdiction>> members,
        List<Recognised<RelatedEvent>> relatedEvents,
        List<Recognised<PlannedContribution>> contributions,
        List<Recognised<String>> outcomes,
        List<Recognised<String>> audiences,
        List<Recognised<Quotation>> quotations,
        List<Recognised<PageLink>> links,
        List<Repair> repairs,
        List<SetAside> setAside,
        List<PageWarning> warnings) {

    /** What a page is about. */
    public enum Subject {
        WORKSHOP,
        SESSION
    }

    public EventPage {
        purposes = List.copyOf(purposes);
        objectives = List.copyOf(objectives);
        topics = List.copyOf(topics);
        organisers = List.copyOf(organisers);
        members = List.copyOf(members);
        relatedEvents = List.copyOf(relatedEvents);
        contributions = List.copyOf(contributions);
        outcomes = List.copyOf(outcomes);
        audiences = List.copyOf(audiences);
        quotations = List.copyOf(quotations);
        links = List.copyOf(links);
        repairs = List.copyOf(repairs);
        setAside = List.copyOf(setAside);
        warnings = List.copyOf(warnings);
    }

    /** The events of one relation, in the page's order. */
    public List<Recognised<RelatedEvent>> related(RelatedEvent.Relation relation) {
        return relatedEvents.stream().filter(e -> e.value().relation() == relation).toList();
    }
}
