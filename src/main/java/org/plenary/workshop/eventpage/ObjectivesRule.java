package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the event wants to reach: a list under its label, else what sentences say it will do. */
final class ObjectivesRule implements FieldRule {

    private static final String VERBS =
            "(?:foster|explore|examine|develop|strengthen|promote|advance|begin|build|share|identify|launch|address|equip|delve|align|agree|define|discuss|support|enable|facilitate|review|produce|create|establish|encourage|deepen|improve|map|assess)";
    private static final Pattern WILL =
            Pattern.compile(
                    "\\b(?:this|the|our) "
                            + Wording.EVENT
                            + " (?:will (?:also )?(?="
                            + VERBS
                            + "\\b)|(?="
                            + VERBS
                            + "(?:s|es)\\b))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_ORDER = Pattern.compile("\\bin order to (?=\\p{Ll})");
    private static final Pattern EVENT =
            Pattern.compile(
                    "\\b(?:this|the|our) " + Wording.EVENT + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT_VERB = Pattern.compile(",? and (?:to )?(?=" + VERBS + "\\b)");

    @Override
    public void apply(Findings found) {
        for (Labelled label : found.labelled(Field.OBJECTIVES)) {
            boolean several = label.text().indexOf(';') >= 0;
            List<Wording.Part> parts =
                    several
                            ? Wording.enumeration(label.text(), 0, label.text().length())
                            : List.of(Wording.trim(label.text(), 0, label.text().length()));
            for (Wording.Part part : parts) {
                SourceSpan span =
                        label.block().span(label.from() + part.from(), label.from() + part.to());
                add(found, part.of(label.text()), span, Confidence.STATED, label.why());
            }
        }
        if (found.objectives.isEmpty()) {
            found.sentences().forEach(s -> sentence(found, s));
        }
    }

    private static void sentence(Findings found, Sentence sentence) {
        String text = sentence.text();
        Matcher will = WILL.matcher(text);
        if (will.find()) {
            Wording.Part part = Wording.trim(text, will.end(), text.length());
            add(
                    found,
                    part.of(text),
                    sentence.span(part.from(), part.to()),
                    Confidence.READ,
                    "After “" + will.group().strip() + "”");
        }
        Matcher order = IN_ORDER.matcher(text);
        if (order.find() && EVENT.matcher(text).find()) {
            for (Wording.Part part : verbs(text, order.end())) {
                add(
                        found,
                        part.of(text),
                        sentence.span(part.from(), part.to()),
                        Confidence.READ,
                        "After “in order to”");
            }
        }
    }

    private static List<Wording.Part> verbs(String text, int from) {
        List<Wording.Part> parts = new ArrayList<>();
        Matcher next = NEXT_VERB.matcher(text).region(from, text.length());
        int start = from;
        while (next.find()) {
            parts.add(Wording.trim(text, start, next.start()));
            start = next.end();
        }
        parts.add(Wording.trim(text, start, text.length()));
        return parts;
    }

    private static void add(
            Findings found, String words, SourceSpan span, Confidence confidence, String why) {
        found.add(
                found.objectives,
                new Recognised<>(Wording.sentenceCase(words), span, confidence, why));
    }
}
