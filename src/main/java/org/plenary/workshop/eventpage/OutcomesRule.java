package org.plenary.workshop.eventpage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the event is expected to leave behind. */
final class OutcomesRule implements FieldRule {

    private static final Pattern LISTED =
            Pattern.compile(
                    "\\b(?:outcomes|outputs|results|deliverables)(?: of (?:the|this|our) "
                            + Wording.EVENT
                            + ")? (?:will |may )?(?:include|be|are|comprise):? ",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public void apply(Findings found) {
        for (Labelled label : found.labelled(Field.OUTCOMES)) {
            boolean item = label.from() == 0 && label.block().kind() == PageBlock.Kind.ITEM;
            List<Wording.Part> parts =
                    item
                            ? List.of(Wording.trim(label.text(), 0, label.text().length()))
                            : Wording.enumeration(label.text(), 0, label.text().length());
            for (Wording.Part part : parts) {
                SourceSpan span =
                        label.block().span(label.from() + part.from(), label.from() + part.to());
                found.add(
                        found.outcomes,
                        new Recognised<>(
                                Wording.sentenceCase(part.of(label.text())),
                                span,
                                Confidence.STATED,
                                label.why()));
            }
        }
        for (Sentence sentence : found.sentences()) {
            Matcher matcher = LISTED.matcher(sentence.text());
            if (matcher.find()) {
                for (Wording.Part part :
                        Wording.enumeration(
                                sentence.text(), matcher.end(), sentence.text().length())) {
                    found.add(
                            found.outcomes,
                            new Recognised<>(
                                    Wording.sentenceCase(part.of(sentence.text())),
                                    sentence.span(part.from(), part.to()),
                                    Confidence.READ,
                                    "After “" + matcher.group().strip() + "”"));
                }
            }
        }
    }
}
