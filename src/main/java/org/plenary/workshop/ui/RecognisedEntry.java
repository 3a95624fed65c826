package org.plenary.workshop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.eventpage.EventDates;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.Jurisdiction;
import org.plenary.workshop.eventpage.Organiser;
import org.plenary.workshop.eventpage.PageLink;
import org.plenary.workshop.eventpage.PlannedContribution;
import org.plenary.workshop.eventpage.Quotation;
import org.plenary.workshop.eventpage.Recognised;
import org.plenary.workshop.eventpage.RelatedEvent;

/** One recognised value in words for the screen. {@code ref} ties it to its marks in the text. */
record RecognisedEntry(int ref, String field, String words, Recognised<?> found) {

    static List<RecognisedEntry> of(EventPage page) {
        List<RecognisedEntry> entries = new ArrayList<>();
        one(entries, "Title", page.title(), Function.identity());
        one(entries, "Dates", page.dates(), EventDates::words);
        one(entries, "Length", page.lengthInDays(), days -> days == 1 ? "1 day" : days + " days");
        one(entries, "Place", page.place(), Function.identity());
        one(entries, "RSVP link", page.rsvp(), PageLink::address);
        one(entries, "Network", page.network(), Function.identity());
        all(entries, "Purpose", page.purposes(), Function.identity());
        all(entries, "Objectives", page.objectives(), Function.identity());
        all(entries, "Topics", page.topics(), Own::capital);
        all(entries, "Organisers", page.organisers(), RecognisedEntry::organiser);
        all(entries, "Member jurisdictions", page.members(), RecognisedEntry::jurisdiction);
        all(entries, "Other events", page.relatedEvents(), RecognisedEntry::event);
        all(entries, "Contributions", page.contributions(), RecognisedEntry::contribution);
        all(entries, "Expected outcomes", page.outcomes(), Function.identity());
        all(entries, "Who is expected", page.audiences(), Own::capital);
        all(entries, "Quotations", page.quotations(), RecognisedEntry::quotation);
        all(entries, "Links", page.links(), RecognisedEntry::link);
        return entries;
    }

    private static <T> void one(
            List<RecognisedEntry> entries,
            String field,
            @Nullable Recognised<T> found,
            Function<T, String> words) {
        if (found != null) {
            entries.add(
                    new RecognisedEntry(entries.size(), field, words.apply(found.value()), found));
        }
    }

    private static <T> void all(
            List<RecognisedEntry> entries,
            String field,
            List<Recognised<T>> found,
            Function<T, String> words) {
        found.forEach(f -> one(entries, field, f, words));
    }

    private static String organiser(Organiser organiser) {
        String acronym = organiser.acronym() == null ? "" : " (" + organiser.acronym() + ")";
        String towards = organiser.towards() == null ? "" : " " + organiser.towards();
        return organiser.name() + acronym + " – " + organiser.relation().words() + towards;
    }

    private static String jurisdiction(Jurisdiction jurisdiction) {
        return jurisdiction.kind() == Jurisdiction.Kind.BLOC
                ? jurisdiction.name() + " (bloc)"
                : jurisdiction.name();
    }

    private static String event(RelatedEvent event) {
        String when = event.dates() == null ? "" : ", " + event.dates().words();
        String place = event.place() == null ? "" : ", " + event.place();
        boolean before = event.relation() == RelatedEvent.Relation.BEFORE;
        return (before ? "Before: " : "After: ") + event.name() + place + when;
    }

    private static String contribution(PlannedContribution contribution) {
        return contribution.kind().words() + ": " + contribution.title();
    }

    private static String quotation(Quotation quotation) {
        String by = quotation.role() == null ? "speaker's office unknown" : quotation.role();
        return "“" + quotation.text() + "” – " + by;
    }

    private static String link(PageLink link) {
        return link.schemeAdded()
                ? link.address() + " (the page has “" + link.asWritten() + "”)"
                : link.address();
    }
}
