package org.plenary.workshop.eventpage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who is expected to take part, as kinds of people and bodies. */
final class AudiencesRule implements FieldRule {

    private static final Pattern TOGETHER =
            Pattern.compile("\\b(?:bring(?:s|ing)?|brought) together ", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> SINGLE =
            List.of(
                    Pattern.compile("\\binvites? (?=\\p{L}{3,})", Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "\\b(?:dialogue|exchange|discussion)s? (?:among|between) ",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile("\\bequips? (?=[^.]{3,80} with )", Pattern.CASE_INSENSITIVE));

    private static final Pattern DESIGNED =
            Pattern.compile(
                    "\\b(?:tailored|intended|designed|meant|open) (?:specifically )?(?:for|to) (?=(?:\\p{L}+ ){0,3}(?:individuals|people|professionals|practitioners|organi[sz]ations|experts|officials|researchers|participants|students|members|anyone|all)\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CLAUSE_END = Pattern.compile(", |[.]$");

    /** Where the people end and what they do begins. */
    private static final Pattern STOP =
            Pattern.compile(
                    ",? (?:in order )?to (?=\\p{Ll})|, (?:we|this|the|sharing|as) | with |[.]$");

    @Override
    public void apply(Findings found) {
        for (Labelled label : found.labelled(Field.AUDIENCES)) {
            for (Wording.Part part : Wording.enumeration(label.text(), 0, label.text().length())) {
                SourceSpan span =
                        label.block().span(label.from() + part.from(), label.from() + part.to());
                found.add(
                        found.audiences,
                        new Recognised<>(
                                part.of(label.text()), span, Confidence.STATED, label.why()));
            }
        }
        for (Sentence sentence : found.sentences()) {
            String text = sentence.text();
            Matcher together = TOGETHER.matcher(text);
            while (together.find()) {
                Wording.enumeration(text, together.end(), until(STOP, text, together.end()))
                        .forEach(p -> add(found, sentence, p, together.group()));
            }
            for (Pattern single : SINGLE) {
                single(found, sentence, single, STOP);
            }
            single(found, sentence, DESIGNED, CLAUSE_END);
        }
    }

    private static void single(Findings found, Sentence sentence, Pattern lead, Pattern end) {
        String text = sentence.text();
        Matcher matcher = lead.matcher(text);
        if (matcher.find()) {
            int to = until(end, text, matcher.end());
            add(found, sentence, Wording.trim(text, matcher.end(), to), matcher.group());
        }
    }

    private static int until(Pattern end, String text, int from) {
        Matcher stop = end.matcher(text);
        return stop.find(from) ? stop.start() : text.length();
    }

    private static void add(Findings found, Sentence sentence, Wording.Part part, String after) {
        if (part.from() < part.to()) {
            found.add(
                    found.audiences,
                    new Recognised<>(
                            part.of(sentence.text()),
                            sentence.span(part.from(), part.to()),
                            Confidence.READ,
                            "After “" + after.strip() + "”"));
        }
    }
}
