package org.plenary.workshop.eventpage;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The network that convenes, and the jurisdictions that are its members. */
final class NetworkRule implements FieldRule {

    private static final Pattern MEMBERS =
            Pattern.compile(
                    "\\b[Mm]ember(?:s| states| countries) of (?:the )?("
                            + Names.NAME
                            + ") (?:are|is|include|comprise|currently include)\\b:? ?");
    private static final Pattern PLAIN_MEMBERS =
            Pattern.compile(
                    "\\b(?:[Mm]embers|[Mm]ember states|[Mm]ember countries) (?:are|include|comprise)\\b:? ?");
    private static final Pattern NETWORK =
            Pattern.compile(
                    "\\b(?:" + Wording.EVENT + "|launch|work) of (?:the )?(" + Names.NAME + ")");
    private static final Pattern STANDING =
            Pattern.compile(
                    "\\b(?:Network|Alliance|Coalition|Partnership|Consortium|Association)\\b");

    @Override
    public void apply(Findings found) {
        for (Sentence sentence : found.sentences()) {
            String text = sentence.text();
            Matcher members = MEMBERS.matcher(text);
            if (members.find()) {
                network(found, sentence, members, Confidence.STATED);
                members(found, sentence, members.end());
            } else {
                Matcher plain = PLAIN_MEMBERS.matcher(text);
                if (plain.find()) {
                    members(found, sentence, plain.end());
                }
            }
            Matcher network = NETWORK.matcher(text);
            while (network.find()) {
                if (STANDING.matcher(network.group(1)).find()) {
                    network(found, sentence, network, Confidence.READ);
                }
            }
        }
        found.labelled(Field.MEMBERS).forEach(l -> members(found, l));
    }

    private static void network(
            Findings found, Sentence sentence, Matcher matcher, Confidence confidence) {
        boolean better =
                found.network == null
                        || (found.network.confidence() != Confidence.STATED
                                && confidence == Confidence.STATED);
        if (better) {
            found.network =
                    new Recognised<>(
                            Names.withoutPossessive(matcher.group(1)),
                            sentence.span(matcher.start(1), matcher.end(1)),
                            confidence,
                            "In “" + matcher.group().strip() + "”");
        }
    }

    private static void members(Findings found, Sentence sentence, int from) {
        List<Jurisdictions.At> list = Jurisdictions.list(sentence.text(), from);
        if (list.size() >= 2) {
            list.forEach(j ->
                    add(
                            found,
                            j.value(),
                            sentence.span(j.from(), j.to()),
                            Confidence.READ,
                            "In the list of members"));
        }
    }

    private static void members(Findings found, Labelled label) {
        Jurisdictions.list(label.text(), 0)
                .forEach(j ->
                        add(
                                found,
                                j.value(),
                                label.block().span(label.from() + j.from(), label.from() + j.to()),
                                Confidence.STATED,
                                label.why()));
    }

    private static void add(
            Findings found,
            Jurisdiction value,
            SourceSpan span,
            Confidence confidence,
            String why) {
        found.addTo(
                found.members, new Recognised<>(value, span, confidence, why), Jurisdiction::code);
    }
}
