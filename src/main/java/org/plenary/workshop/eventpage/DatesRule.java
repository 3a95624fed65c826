package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The event's own dates: labelled, else in a sentence that holds the event, else the only date. */
final class DatesRule implements FieldRule {

    private static final Pattern HOLDS =
            Pattern.compile(
                    "\\b(?:will be held|be held|held|takes? place|taking place|will (?:co-)?host|convenes?|convening|"
                            + Wording.EVENT
                            + ")\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER =
            Pattern.compile(
                    "\\b(?:published|posted|updated|deadline|register by|apply by|submissions?|until when|ahead of|prior to)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH =
            Pattern.compile(
                    "\\b(one|two|three|four|five|\\d{1,2})[- ]day\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> NUMBERS =
            Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5);

    private record Candidate(DateMatch match, SourceSpan span, int rank, String why) {}

    @Override
    public void apply(Findings found) {
        length(found);
        List<Candidate> candidates = new ArrayList<>();
        for (Labelled label : found.labelled(Field.DATES)) {
            labelled(label, candidates);
        }
        for (Sentence sentence : found.sentences()) {
            sentence(sentence, candidates);
        }
        candidates.stream()
                .filter(c -> c.match().dates() != null)
                .min(this::better)
                .ifPresent(c -> take(found, c, candidates));
        candidates.stream()
                .filter(c ->
                        c.match().problem() != null
                                && (c.match().dates() == null || chosen(found, c)))
                .limit(5)
                .forEach(c ->
                        found.warn(
                                PageWarning.About.DATES,
                                "“" + words(found, c) + "”: " + c.match().problem(),
                                c.span()));
    }

    private int better(Candidate a, Candidate b) {
        return Integer.compare(a.rank(), b.rank());
    }

    private static boolean chosen(Findings found, Candidate candidate) {
        return found.dates != null && found.dates.span().equals(candidate.span());
    }

    private static String words(Findings found, Candidate candidate) {
        return found.page().text().substring(candidate.span().start(), candidate.span().end());
    }

    private static void labelled(Labelled label, List<Candidate> candidates) {
        List<DateMatch> matches = DateScanner.scan(label.text());
        for (DateMatch match : matches) {
            boolean settled =
                    match.dates() == null
                            || match.dates().tentative()
                            || !DateScanner.isTentative(label.text());
            DateMatch whole =
                    settled || matches.size() > 1 ? match : tentative(match, label.text());
            candidates.add(
                    new Candidate(
                            whole,
                            label.block()
                                    .span(label.from() + whole.start(), label.from() + whole.end()),
                            0,
                            label.why()));
        }
    }

    /** “Late July 2024, to be confirmed”: the value takes in the words that say so. */
    private static DateMatch tentative(DateMatch match, String text) {
        EventDates d = match.dates();
        if (d == null) {
            return match;
        }
        int end = text.stripTrailing().length();
        return new DateMatch(
                match.start(),
                end,
                new EventDates(
                        d.precision(),
                        d.from(),
                        d.to(),
                        d.part(),
                        true,
                        text.substring(match.start(), end)),
                match.problem());
    }

    private static void sentence(Sentence sentence, List<Candidate> candidates) {
        if (candidates.size() > Findings.MAX_VALUES) {
            return;
        }
        String text = sentence.text();
        for (DateMatch match : DateScanner.scan(text)) {
            String before = text.substring(0, match.start());
            String near = before.substring(Math.max(0, before.length() - 60));
            boolean holds = HOLDS.matcher(text).find();
            boolean days =
                    match.dates() != null && match.dates().precision() == EventDates.Precision.DAYS;
            int rank = OTHER.matcher(near).find() ? 8 : (holds ? 2 : 4) + (days ? 0 : 3);
            candidates.add(
                    new Candidate(
                            match,
                            sentence.span(match.start(), match.end()),
                            rank,
                            "Date in a sentence about the event"));
        }
    }

    private static void take(Findings found, Candidate best, List<Candidate> all) {
        EventDates dates = best.match().dates();
        if (dates == null || best.rank() >= 5) {
            return;
        }
        boolean rivals =
                all.stream()
                                .filter(c -> c.rank() == best.rank() && c.match().dates() != null)
                                .map(c ->
                                        Optional.ofNullable(c.match().dates())
                                                .map(d -> d.from() + "/" + d.to()))
                                .distinct()
                                .count()
                        > 1;
        Confidence sure =
                best.rank() == 0
                        ? Confidence.STATED
                        : best.rank() == 2 ? Confidence.READ : Confidence.TO_CHECK;
        boolean doubtful = rivals || best.match().problem() != null;
        String why = best.rank() == 4 ? "The first date of the page" : best.why();
        found.dates =
                new Recognised<>(dates, best.span(), doubtful ? Confidence.TO_CHECK : sure, why);
        if (rivals) {
            found.warn(
                    PageWarning.About.DATES,
                    "The page has several dates; the first one is taken.",
                    best.span());
        }
    }

    private static void length(Findings found) {
        for (Sentence sentence : found.sentences()) {
            Matcher matcher = LENGTH.matcher(sentence.text());
            if (matcher.find()) {
                String word = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
                int days =
                        NUMBERS.containsKey(word)
                                ? NUMBERS.getOrDefault(word, 1)
                                : Integer.parseInt(word);
                found.lengthInDays =
                        new Recognised<>(
                                days,
                                sentence.span(matcher.start(), matcher.end()),
                                Confidence.READ,
                                "“" + matcher.group() + "”");
                return;
            }
        }
    }
}
