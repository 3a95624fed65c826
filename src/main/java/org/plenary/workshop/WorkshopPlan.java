package org.plenary.workshop;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * What an organizer writes about a workshop. Only the title is needed: empty texts and lists, and
 * {@link EventDates#unknown}, say that a thing is not known. Made through {@link #titled} and
 * {@link #change}; every text is checked for its length here.
 *
 * @param strapline one sentence under the title
 * @param purpose why it takes place; several paragraphs
 * @param zone the time zone of its place; UTC when unknown
 * @param rsvpUrl where people say that they come; empty or an http(s) address
 * @param series the series it belongs to, by title; empty for none
 * @param jurisdictions of the members that take part
 */
public record WorkshopPlan(
        String title,
        String strapline,
        String purpose,
        String place,
        ZoneId zone,
        EventDates dates,
        String rsvpUrl,
        String series,
        List<String> objectives,
        List<String> topics,
        List<Organiser> organisers,
        List<String> jurisdictions,
        List<FollowUpEvent> followUps) {

    static final int LONGEST_LIST = 100;

    public WorkshopPlan {
        title = Texts.required("The workshop's title", oneLine(title), 300);
        strapline = Texts.optional("The line under the title", strapline, 1000);
        purpose = Texts.optional("The purpose", purpose, 20_000);
        place = Texts.optional("The place", oneLine(place), 300);
        rsvpUrl = WebAddress.checked("The RSVP link", rsvpUrl);
        series = Texts.optional("The series", oneLine(series), 200);
        objectives = lines("objectives", "An objective", objectives, 2000);
        topics = lines("topics", "A topic", topics, 300);
        jurisdictions = lines("jurisdictions", "A jurisdiction", jurisdictions, 100);
        organisers = bounded("organisers", organisers);
        followUps = bounded("follow-up events", followUps);
    }

    /** A workshop of which nothing but the title is known. */
    public static WorkshopPlan titled(String title) {
        return new WorkshopPlan(
                title,
                "",
                "",
                "",
                ZoneOffset.UTC,
                EventDates.unknown(),
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** A copy to change; this plan stays as it is. */
    public WorkshopPlanBuilder change() {
        return new WorkshopPlanBuilder(this);
    }

    private static List<String> lines(String what, String one, List<String> lines, int longest) {
        return bounded(what, lines).stream()
                .map(l -> Texts.optional(one, oneLine(l), longest))
                .filter(l -> !l.isEmpty())
                .toList();
    }

    private static <T> List<T> bounded(String what, List<T> list) {
        if (list.size() > LONGEST_LIST) {
            throw new InvalidInput(
                    "There are %d %s; at most %d fit. Nothing was saved. Remove some and save again."
                            .formatted(list.size(), what, LONGEST_LIST));
        }
        return List.copyOf(list);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
