package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** What the event is for, in the page's own sentences, the plainest first. */
final class PurposeRule implements FieldRule {

    private static final int MAX_PURPOSES = 5;

    /** A lead stands at the top; later “a workshop to …” may be about something else. */
    private static final int LEAD_BLOCKS = 5;

    private record Phrase(Pattern words, boolean lead, String why) {}

    private static final List<Phrase> PHRASES =
            List.of(
                    phrase(
                            "\\bthe (?:\\p{L}{2,20} ){0,2}(?:goal|purpose|aim|objective|mission)s? of (?:this|the|our) (?:\\p{L}{2,20} )?"
                                    + Wording.EVENT
                                    + " (?:is|are|will be)\\b",
                            false,
                            "Names its goal"),
                    phrase(
                            "^.{0,300}\\b"
                                    + Wording.EVENT
                                    + " to (?!be\\b|help vendors\\b)\\p{Ll}{3,20} ",
                            true,
                            "Lead of the page"),
                    phrase(
                            "\\b" + Wording.EVENT + " (?:aims?|seeks?|intends?) to\\b",
                            false,
                            "Says what it aims to do"),
                    phrase(
                            "\\bin this " + Wording.EVENT + ",? we will\\b",
                            false,
                            "Says what it will do"),
                    phrase(
                            "\\bthis " + Wording.EVENT + " will focus on\\b",
                            false,
                            "Says what it will focus on"),
                    phrase(
                            "\\bour (?:hope|aim|goal) is\\b|\\bwe (?:aim|hope) to\\b",
                            false,
                            "Says what is hoped for"));

    private static Phrase phrase(String regex, boolean lead, String why) {
        return new Phrase(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), lead, why);
    }

    private record Candidate(int rank, Recognised<String> value) {}

    @Override
    public void apply(Findings found) {
        List<Candidate> candidates = new ArrayList<>();
        found.labelled(Field.PURPOSE)
                .forEach(l ->
                        candidates.add(
                                new Candidate(
                                        -1,
                                        new Recognised<>(
                                                l.text(), l.span(), Confidence.STATED, l.why()))));
        List<PageBlock> blocks = found.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == PageBlock.Kind.PARAGRAPH) {
                paragraph(blocks.get(i), i < LEAD_BLOCKS, candidates);
            }
        }
        candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::rank))
                .limit(MAX_PURPOSES)
                .forEach(c -> found.add(found.purposes, c.value()));
    }

    private static void paragraph(PageBlock block, boolean atTop, List<Candidate> candidates) {
        for (Sentence sentence : block.sentences()) {
            for (int rank = 0;
                    rank < PHRASES.size() && candidates.size() < Findings.MAX_VALUES;
                    rank++) {
                Phrase phrase = PHRASES.get(rank);
                if ((atTop || !phrase.lead()) && phrase.words().matcher(sentence.text()).find()) {
                    candidates.add(
                            new Candidate(
                                    rank,
                                    new Recognised<>(
                                            sentence.text(),
                                            sentence.span(),
                                            Confidence.READ,
                                            phrase.why())));
                    break;
                }
            }
        }
    }
}
