package org.plenary.workshop.eventpage;

import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Says what is missing, doubtful or cut off. */
final class WarningsRule implements FieldRule {

    private static final int MAX_CUT_OFF = 20;
    private static final int SHOWN = 40;
    private static final Pattern TWO_SENTENCES = Pattern.compile("[.!?] \\p{Lu}");

    @Override
    public void apply(Findings found) {
        if (found.page().text().isBlank()) {
            found.warn(PageWarning.About.TEXT, "The page is empty.", null);
            return;
        }
        missing(found);
        length(found);
        found.organisers.stream()
                .filter(Recognised::toCheck)
                .forEach(o ->
                        found.warn(
                                PageWarning.About.ORGANISERS,
                                "“" + o.value().name() + "” may be more than one body.",
                                o.span()));
        found.blocks().stream()
                .filter(b -> isCutOff(found, b))
                .limit(MAX_CUT_OFF)
                .forEach(b -> cutOff(found, b));
    }

    private static void missing(Findings found) {
        if (found.title == null) {
            found.warn(
                    PageWarning.About.TITLE,
                    "The page names no title. Give the workshop one.",
                    null);
        }
        if (found.dates == null) {
            found.warn(
                    PageWarning.About.DATES,
                    "The page gives no dates. They stay unknown until you set them.",
                    null);
        } else if (found.dates.value().tentative()) {
            found.warn(
                    PageWarning.About.DATES,
                    "The page says that the dates are still to be confirmed.",
                    found.dates.span());
        }
        if (found.place == null) {
            found.warn(
                    PageWarning.About.PLACE,
                    "The page names no place. It stays unknown until you set it.",
                    null);
        }
        if (found.organisers.isEmpty()) {
            found.warn(PageWarning.About.ORGANISERS, "The page names no organiser.", null);
        }
        if (found.objectives.isEmpty() && found.purposes.isEmpty()) {
            found.warn(
                    PageWarning.About.OBJECTIVES,
                    "Neither objectives nor a purpose were recognised. The text is kept.",
                    null);
        }
    }

    private static void length(Findings found) {
        if (found.dates == null || found.lengthInDays == null) {
            return;
        }
        EventDates dates = found.dates.value();
        long days = ChronoUnit.DAYS.between(dates.from(), dates.to()) + 1;
        if (dates.precision() == EventDates.Precision.DAYS
                && days > 0
                && days != found.lengthInDays.value()) {
            found.warn(
                    PageWarning.About.DATES,
                    "The page speaks of %d days, its dates of %d."
                            .formatted(found.lengthInDays.value(), days),
                    found.lengthInDays.span());
        }
    }

    /** A paragraph of several sentences that ends in the middle of a word or sentence. */
    private static boolean isCutOff(Findings found, PageBlock block) {
        String text = block.text();
        if (block.kind() == PageBlock.Kind.HEADING
                || text.length() < 80
                || !TWO_SENTENCES.matcher(text).find()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean link = found.links.stream().anyMatch(l -> l.span().end() == block.span().end());
        return !link && (Character.isLetterOrDigit(last) || last == ',');
    }

    private static void cutOff(Findings found, PageBlock block) {
        int to = block.text().length();
        int from = block.text().indexOf(' ', to - SHOWN) + 1;
        found.warn(
                PageWarning.About.TEXT,
                "The text seems to be cut off after “" + block.text().substring(from, to) + "”.",
                block.span(from, to));
    }
}
