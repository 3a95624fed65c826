package org.plenary.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One text with several proposals to change it in their places. Taking, wherever it has one, the
 * reading of one proposal and the base elsewhere gives that proposal's text.
 */
public record InlineText(List<Piece> pieces) {

    /** A stretch of the text. */
    public sealed interface Piece {}

    /** Nobody changes it. */
    public record Kept(String text) implements Piece {}

    /**
     * One or more proposals change it; those that touch the same words are together here.
     *
     * @param base the words as they stand; empty where words are only put in
     * @param readings different ones, in the order in which they were proposed
     */
    public record Changed(String base, List<Reading> readings) implements Piece {
        public Changed {
            readings = List.copyOf(readings);
        }
    }

    /**
     * What the words become.
     *
     * @param proposals positions in the list of proposals, of all that read the same
     * @param text empty where the words are to go
     */
    public record Reading(List<Integer> proposals, String text) {
        public Reading {
            proposals = List.copyOf(proposals);
        }
    }

    public InlineText {
        pieces = List.copyOf(pieces);
    }

    /** One edit and whose it is. */
    private record Owned(int owner, Words.Edit edit) {}

    public static InlineText of(String base, List<String> proposals) {
        List<String> words = Words.of(base);
        var edits = new ArrayList<Owned>();
        for (int owner = 0; owner < proposals.size(); owner++) {
            for (Words.Edit edit : Words.edits(words, Words.of(proposals.get(owner)))) {
                edits.add(new Owned(owner, edit));
            }
        }
        edits.sort(
                Comparator.comparingInt((Owned o) -> o.edit().from())
                        .thenComparingInt(o -> o.edit().to())
                        .thenComparingInt(Owned::owner));
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (int i = 0; i < edits.size(); ) {
            Words.Edit reach = edits.get(i).edit();
            int end = i + 1;
            while (end < edits.size() && reach.touches(edits.get(end).edit())) {
                reach = reach.and(edits.get(end++).edit());
            }
            int from = reach.from();
            int to = reach.to();
            kept(pieces, words, at, from);
            pieces.add(changed(words, from, to, edits.subList(i, end)));
            at = to;
            i = end;
        }
        kept(pieces, words, at, words.size());
        return new InlineText(pieces);
    }

    private static Changed changed(List<String> words, int from, int to, List<Owned> edits) {
        var texts = new LinkedHashMap<Integer, String>();
        edits.stream()
                .map(Owned::owner)
                .distinct()
                .sorted()
                .forEach(owner -> texts.put(owner, reading(words, from, to, edits, owner)));
        var readings = new LinkedHashMap<String, List<Integer>>();
        texts.forEach(
                (owner, text) -> readings.computeIfAbsent(text, t -> new ArrayList<>()).add(owner));
        return new Changed(
                String.join("", words.subList(from, to)),
                readings.entrySet().stream()
                        .map(e -> new Reading(e.getValue(), e.getKey()))
                        .toList());
    }

    private static String reading(
            List<String> words, int from, int to, List<Owned> edits, int owner) {
        var text = new StringBuilder();
        int at = from;
        for (Owned owned : edits) {
            if (owned.owner() == owner) {
                text.append(String.join("", words.subList(at, owned.edit().from())));
                text.append(owned.edit().text());
                at = owned.edit().to();
            }
        }
        return text.append(String.join("", words.subList(at, to))).toString();
    }

    private static void kept(List<Piece> pieces, List<String> words, int from, int to) {
        if (from < to) {
            pieces.add(new Kept(String.join("", words.subList(from, to))));
        }
    }
}
