package org.plenary.workshop.eventpage;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Other events: “ahead of the … Summit in Paris in February 2025”, “during the … Forum in May”. */
final class RelatedEventsRule implements FieldRule {

    private static final Pattern AFTER =
            Pattern.compile(
                    "\\b(ahead of|before|prior to|in preparation for|leading up to|in the run-up to|followed by|paving the way (?:for|to)|will feed into) (?:the |its |an? ){0,2}("
                            + Names.NAME
                            + ")");
    private static final Pattern BEFORE =
            Pattern.compile(
                    "\\b(during|at|after|following|since|building on|builds on|follows|[Aa]fter|[Ff]ollowing) (?:the |its |an? ){0,2}("
                            + Names.NAME
                            + ")");
    private static final Pattern EVENT_NAME =
            Pattern.compile(
                    "\\b(?:Summit|Conference|Forum|Workshop|Convening|Meeting|Dialogue|Assembly|Symposium|Congress|Week|Days?)\\b");
    private static final Pattern PLACE =
            Pattern.compile("\\G,? (?:in|at) (?:the )?(" + Names.NAME + ")");
    private static final Pattern DATE_LEAD = Pattern.compile("\\G,? (?:(?:in|on|from|of) )?");
    private static final Pattern MONTH = Pattern.compile("\\G(\\p{L}{3,12})\\b");

    @Override
    public void apply(Findings found) {
        for (Sentence sentence : found.sentences()) {
            collect(found, sentence, AFTER, RelatedEvent.Relation.AFTER);
            collect(found, sentence, BEFORE, RelatedEvent.Relation.BEFORE);
        }
    }

    private static void collect(
            Findings found, Sentence sentence, Pattern pattern, RelatedEvent.Relation relation) {
        String text = sentence.text();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Matcher name = EVENT_NAME.matcher(matcher.group(2));
            if (name.find()) {
                add(found, sentence, matcher, relation);
            }
        }
    }

    private static void add(
            Findings found, Sentence sentence, Matcher matcher, RelatedEvent.Relation relation) {
        String text = sentence.text();
        int end = matcher.end();
        @Nullable String place = null;
        Matcher placed = PLACE.matcher(text);
        if (placed.find(end)
                && DateWords.month(placed.group(1).split(" ")[0].toLowerCase(Locale.ROOT))
                        == null) {
            place = placed.group(1);
            end = placed.end();
        }
        When when = when(found, text, end, relation);
        RelatedEvent event =
                new RelatedEvent(
                        Names.withoutPossessive(matcher.group(2)), relation, place, when.dates());
        String why =
                "After “"
                        + matcher.group(1)
                        + "”"
                        + (when.inferred() ? "; the year is inferred" : "");
        boolean doubtful = when.inferred() || when.dates() == null;
        found.addTo(
                found.relatedEvents,
                new Recognised<>(
                        event,
                        sentence.span(matcher.start(2), when.end()),
                        doubtful ? Confidence.TO_CHECK : Confidence.READ,
                        why),
                RelatedEvent::name);
    }

    private record When(@Nullable EventDates dates, int end, boolean inferred) {}

    private static When when(
            Findings found, String text, int from, RelatedEvent.Relation relation) {
        Matcher lead = DATE_LEAD.matcher(text);
        if (!lead.find(from)) {
            return new When(null, from, false);
        }
        int start = lead.end();
        String tail = text.substring(start, Math.min(text.length(), start + 60));
        List<DateMatch> matches = DateScanner.scan(tail);
        if (!matches.isEmpty()
                && matches.getFirst().start() == 0
                && matches.getFirst().dates() != null) {
            return new When(matches.getFirst().dates(), start + matches.getFirst().end(), false);
        }
        Matcher word = MONTH.matcher(text);
        Month month =
                word.find(start) ? DateWords.month(word.group(1).toLowerCase(Locale.ROOT)) : null;
        if (month == null || !Character.isUpperCase(text.charAt(start))) {
            return new When(null, from, false);
        }
        return new When(inferred(found, month, word.group(1), relation), word.end(1), true);
    }

    /** A month without a year is the nearest one before or after the page's own dates. */
    private static @Nullable EventDates inferred(
            Findings found, Month month, String asWritten, RelatedEvent.Relation relation) {
        if (found.dates == null) {
            return null;
        }
        LocalDate own = found.dates.value().from();
        LocalDate first = LocalDate.of(own.getYear(), month, 1);
        if (relation == RelatedEvent.Relation.BEFORE && first.isAfter(own)) {
            first = first.minusYears(1);
        } else if (relation == RelatedEvent.Relation.AFTER && first.plusMonths(1).isBefore(own)) {
            first = first.plusYears(1);
        }
        return new EventDates(
                EventDates.Precision.MONTH,
                first,
                first.withDayOfMonth(first.lengthOfMonth()),
                null,
                false,
                asWritten);
    }
}
