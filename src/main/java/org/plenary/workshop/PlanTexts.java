package org.plenary.workshop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.base.StaleChange;

/** Plans as lines of text, for showing two people what each of them wrote. */
final class PlanTexts {
    private PlanTexts() {}

    /** Both texts hold only the parts that differ. */
    static StaleChange stale(String what, Map<String, String> mine, Map<String, String> theirs) {
        return new StaleChange(what, differing(mine, theirs), differing(theirs, mine));
    }

    static Map<String, String> of(WorkshopPlan plan) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("Title", plan.title());
        parts.put("Line under the title", plan.strapline());
        parts.put("Purpose", plan.purpose());
        parts.put("Place", plan.place());
        parts.put("Time zone", plan.zone().getId());
        parts.put("Dates", plan.dates().text());
        parts.put("RSVP link", plan.rsvpUrl());
        parts.put("Series", plan.series());
        parts.put("Objectives", lines(plan.objectives()));
        parts.put("Topics", lines(plan.topics()));
        parts.put("Organisers", lines(plan.organisers().stream().map(Organiser::text).toList()));
        parts.put("Jurisdictions", lines(plan.jurisdictions()));
        parts.put(
                "Follow-up events",
                lines(plan.followUps().stream().map(FollowUpEvent::title).toList()));
        return parts;
    }

    static Map<String, String> of(SessionPlan plan) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("Title", plan.title());
        parts.put("Kind", plan.kind().word());
        parts.put("Description", plan.description());
        parts.put("Starts", Objects.toString(plan.startsAt(), "not known"));
        parts.put("Ends", Objects.toString(plan.endsAt(), "not known"));
        parts.put("Room", plan.room());
        parts.put("Access", plan.access().word());
        parts.put("Attribution", plan.policy().word());
        return parts;
    }

    static Map<String, String> of(ContributionPlan plan) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("Title", plan.title());
        parts.put("Kind", plan.kind().word());
        parts.put("Description", plan.description());
        parts.put("Speakers", plan.speakers());
        parts.put("Jurisdiction", plan.jurisdiction());
        parts.put("Lessons", plan.lessons());
        return parts;
    }

    private static String differing(Map<String, String> one, Map<String, String> other) {
        String lines =
                one.entrySet().stream()
                        .filter(e -> !e.getValue().equals(other.get(e.getKey())))
                        .map(e -> e.getKey() + ": " + (e.getValue().isEmpty() ? "–" : e.getValue()))
                        .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "Nothing that differs." : lines;
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
