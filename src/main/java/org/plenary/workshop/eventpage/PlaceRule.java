package org.plenary.workshop.eventpage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where: labelled, else beside the dates, else “held in …”, else a dateline. */
final class PlaceRule implements FieldRule {

    private static final int MAX_PLACE = 200;
    private static final String CITY =
            "\\p{Lu}[\\p{L}.'’-]{1,40}+(?: (?:(?:of|the|de|la|upon|am|an) ){0,2}\\p{Lu}[\\p{L}.'’-]{1,40}+){0,5}";
    private static final String CITIES = CITY + "(?:, " + CITY + "){0,2}";
    private static final Pattern AFTER_DATES =
            Pattern.compile("\\G[)]?,? (?:in|at) (?:the )?(" + CITIES + ")");
    private static final Pattern HELD =
            Pattern.compile(
                    "\\b(?:held|hosted|takes? place|taking place|"
                            + Wording.EVENT
                            + ") (?:in person )?(?:in|at) (?:the )?("
                            + CITIES
                            + ")");
    private static final Pattern ONLINE =
            Pattern.compile(
                    "\\b(?:held|takes? place|taking place|hosted) (?:entirely |fully )?(online|virtually)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DATELINE =
            Pattern.compile("^(\\p{Lu}[\\p{Lu} .'’-]{2,40}[\\p{Lu}.])(?:, [^-–—]{1,30})? [-–—] ");

    @Override
    public void apply(Findings found) {
        Optional<Labelled> label =
                found.labelled(Field.PLACE).stream()
                        .filter(l -> l.text().length() <= MAX_PLACE)
                        .findFirst();
        if (label.isPresent()) {
            Labelled l = label.get();
            found.place = new Recognised<>(l.text(), l.span(), Confidence.STATED, l.why());
            return;
        }
        if (besideDates(found)) {
            return;
        }
        for (Sentence sentence : found.sentences()) {
            if (inSentence(found, sentence)) {
                return;
            }
        }
        for (PageBlock block : found.blocks()) {
            Matcher dateline = DATELINE.matcher(block.text());
            if (dateline.find()) {
                String city = titleCase(dateline.group(1));
                found.place =
                        new Recognised<>(
                                city,
                                block.span(dateline.start(1), dateline.end(1)),
                                Confidence.TO_CHECK,
                                "Dateline of the text");
                return;
            }
        }
    }

    private static boolean besideDates(Findings found) {
        Recognised<EventDates> dates = found.dates;
        if (dates == null) {
            return false;
        }
        for (Sentence sentence : found.sentences()) {
            if (!sentence.span().covers(dates.span())) {
                continue;
            }
            int end =
                    sentence.text().indexOf(dates.value().asWritten())
                            + dates.value().asWritten().length();
            Matcher place = AFTER_DATES.matcher(sentence.text());
            if (end <= sentence.text().length() && place.find(end)) {
                found.place = value(sentence, place, "Beside the dates");
                return true;
            }
        }
        return false;
    }

    private static boolean inSentence(Findings found, Sentence sentence) {
        Matcher online = ONLINE.matcher(sentence.text());
        if (online.find()) {
            found.place =
                    new Recognised<>(
                            "Online",
                            sentence.span(online.start(1), online.end(1)),
                            Confidence.READ,
                            "“" + online.group() + "”");
            return true;
        }
        Matcher held = HELD.matcher(sentence.text());
        while (held.find()) {
            String first = held.group(1).split("[ ,]")[0].toLowerCase(Locale.ROOT);
            boolean related =
                    found.relatedEvents.stream()
                            .anyMatch(e ->
                                    e.span().overlaps(sentence.span(held.start(1), held.end(1))));
            if (DateWords.month(first) == null && !related) {
                found.place = value(sentence, held, "In “" + held.group() + "”");
                return true;
            }
        }
        return false;
    }

    private static Recognised<String> value(Sentence sentence, Matcher matcher, String why) {
        String words = matcher.group(1);
        int end = matcher.end(1);
        while (words.endsWith(".")) {
            words = words.substring(0, words.length() - 1);
            end--;
        }
        return new Recognised<>(words, sentence.span(matcher.start(1), end), Confidence.READ, why);
    }

    private static String titleCase(String capitals) {
        StringBuilder words = new StringBuilder();
        for (String word : capitals.strip().split(" ")) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(Wording.sentenceCase(word.toLowerCase(Locale.ROOT)));
        }
        return words.toString();
    }
}
