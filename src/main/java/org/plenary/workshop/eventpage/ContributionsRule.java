package org.plenary.workshop.eventpage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parts of the programme that the text hints at: use cases, prototypes, panels, keynotes. */
final class ContributionsRule implements FieldRule {

    private static final Pattern USE_CASES =
            Pattern.compile(
                    "\\b(?:use[- ]cases?|case studies|case study|experiences|examples) (?:from|in|of) ",
                    Pattern.CASE_INSENSITIVE);
    private static final List<Simple> SIMPLE =
            List.of(
                    new Simple(
                            PlannedContribution.Kind.PROTOTYPE,
                            Pattern.compile(
                                    "\\b(?:a|an|the) ((?:working |live )?(?:prototype|demonstration|demo)(?: implementation)? of (?:an? |the )?[^,;.]{3,120}?)(?=,|;|\\.|$| will | that | which | leveraging )",
                                    Pattern.CASE_INSENSITIVE)),
                    new Simple(
                            PlannedContribution.Kind.PANEL,
                            Pattern.compile(
                                    "\\b(?:a|an|the) ((?:(?:concluding|closing|opening|final|high-level|expert|ministerial) ){1,2}panel(?: discussion)?|panel discussion)\\b",
                                    Pattern.CASE_INSENSITIVE)),
                    new Simple(
                            PlannedContribution.Kind.KEYNOTE,
                            Pattern.compile(
                                    "\\b(?:a|an|the) ((?:opening |closing )?keynote(?: (?:speech|address|talk))?)\\b",
                                    Pattern.CASE_INSENSITIVE)),
                    new Simple(
                            PlannedContribution.Kind.BREAKOUT,
                            Pattern.compile(
                                    "\\b(breakout (?:session|group|discussion)s?(?: on [^,;.]{3,120})?)",
                                    Pattern.CASE_INSENSITIVE)));

    private record Simple(PlannedContribution.Kind kind, Pattern words) {}

    @Override
    public void apply(Findings found) {
        for (Sentence sentence : found.sentences()) {
            useCases(found, sentence);
            for (Simple simple : SIMPLE) {
                Matcher matcher = simple.words().matcher(sentence.text());
                while (matcher.find()) {
                    String title = Wording.sentenceCase(matcher.group(1).strip());
                    add(
                            found,
                            simple.kind(),
                            title,
                            null,
                            sentence.span(matcher.start(1), matcher.end(1)),
                            "Named in the text");
                }
            }
        }
    }

    private static void useCases(Findings found, Sentence sentence) {
        Matcher matcher = USE_CASES.matcher(sentence.text());
        while (matcher.find()) {
            String why = "After “" + matcher.group().strip() + "”";
            for (Jurisdictions.At at : Jurisdictions.list(sentence.text(), matcher.end())) {
                add(
                        found,
                        PlannedContribution.Kind.USE_CASE,
                        "Use case from " + at.value().name(),
                        at.value(),
                        sentence.span(at.from(), at.to()),
                        why);
            }
        }
    }

    private static void add(
            Findings found,
            PlannedContribution.Kind kind,
            String title,
            @Nullable Jurisdiction jurisdiction,
            SourceSpan span,
            String why) {
        found.addTo(
                found.contributions,
                new Recognised<>(
                        new PlannedContribution(kind, title, jurisdiction),
                        span,
                        Confidence.READ,
                        why),
                PlannedContribution::title);
    }
}
