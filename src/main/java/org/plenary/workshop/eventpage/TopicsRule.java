package org.plenary.workshop.eventpage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is talked about: a list under its label, or what sentences name as topics. */
final class TopicsRule implements FieldRule {

    private static final Pattern LISTED =
            Pattern.compile(
                    "\\btopics (?:(?:will|may|also) )?(?:include|are|cover)s?:? ",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE =
            Pattern.compile(
                    "\\btopics? from (?:a range|a variety|a number) of (?=\\p{L})",
                    Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> SINGLE =
            List.of(
                    Pattern.compile(
                            "\\bdelve into (?:the (?:\\p{L}{2,20} )?role of )?",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "\\baspects? of the (?:discussion|session|workshop) (?:will be|is|are) (?:the )?",
                            Pattern.CASE_INSENSITIVE));
    private static final Pattern FRAMEWORK =
            Pattern.compile("\\bwithin the framework of ", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARTICIPLE =
            Pattern.compile(" in enabling |, (?:including|offering|this|these|such|which) ");
    private static final Pattern CLAUSE = Pattern.compile(", (?:this|the|we|it) ");

    @Override
    public void apply(Findings found) {
        for (Labelled label : found.labelled(Field.TOPICS)) {
            boolean item = label.from() == 0 && label.block().kind() == PageBlock.Kind.ITEM;
            List<Wording.Part> parts =
                    item
                            ? List.of(Wording.trim(label.text(), 0, label.text().length()))
                            : Wording.enumeration(label.text(), 0, label.text().length());
            for (Wording.Part part : parts) {
                SourceSpan span =
                        label.block().span(label.from() + part.from(), label.from() + part.to());
                found.add(
                        found.topics,
                        new Recognised<>(
                                part.of(label.text()), span, Confidence.STATED, label.why()));
            }
        }
        found.sentences().forEach(s -> sentence(found, s));
    }

    private static void sentence(Findings found, Sentence sentence) {
        String text = sentence.text();
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            add(found, sentence, Wording.trim(text, range.end(), text.length()), range.group());
        }
        Matcher listed = LISTED.matcher(text);
        if (listed.find()) {
            Wording.enumeration(text, listed.end(), text.length())
                    .forEach(p -> add(found, sentence, p, listed.group()));
        }
        for (Pattern single : SINGLE) {
            Matcher matcher = single.matcher(text);
            if (matcher.find()) {
                add(
                        found,
                        sentence,
                        Wording.trim(text, matcher.end(), until(PARTICIPLE, text, matcher.end())),
                        matcher.group());
            }
        }
        Matcher framework = FRAMEWORK.matcher(text);
        if (framework.find()) {
            Wording.enumeration(text, framework.end(), until(CLAUSE, text, framework.end()))
                    .forEach(p -> add(found, sentence, p, framework.group()));
        }
    }

    private static int until(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? matcher.start() : text.length();
    }

    private static void add(Findings found, Sentence sentence, Wording.Part part, String after) {
        if (part.from() < part.to()) {
            found.add(
                    found.topics,
                    new Recognised<>(
                            part.of(sentence.text()),
                            sentence.span(part.from(), part.to()),
                            Confidence.READ,
                            "After “" + after.strip() + "”"));
        }
    }
}
