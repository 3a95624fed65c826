package org.plenary.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.framework.Words.Edit;

/**
 * Brings two changes of one text together, word by word. What only one side touched is taken from
 * that side, what both changed in the same way is taken once, and where both touched the same words
 * differently both readings are kept beside each other.
 *
 * @param regions in the order of the text; joined they cover it
 */
record WordMerge(List<Region> regions) {

    /** A stretch of the merged text. */
    sealed interface Region {}

    /** Agreed: as it stood, or as one side or both sides have it. */
    record Settled(String text) implements Region {}

    /** Both sides touched the same words of the base differently. */
    record Conflict(String base, String ours, String theirs) implements Region {}

    WordMerge {
        regions = List.copyOf(regions);
    }

    boolean clean() {
        return regions.stream().noneMatch(Conflict.class::isInstance);
    }

    List<Conflict> conflicts() {
        return regions.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    /**
     * @throws IllegalStateException when there is a conflict
     */
    String text() {
        return regions.stream()
                .map(r -> {
                    if (r instanceof Settled settled) {
                        return settled.text();
                    }
                    throw new IllegalStateException("The sides touch the same words");
                })
                .collect(Collectors.joining());
    }

    static WordMerge of(String base, String ours, String theirs) {
        List<String> pieces = Words.of(base);
        return of(
                pieces, Words.edits(pieces, Words.of(ours)), Words.edits(pieces, Words.of(theirs)));
    }

    /** Of a base that was cut already, with what became of it on either side. */
    static WordMerge of(List<String> base, List<Edit> ours, List<Edit> theirs) {
        return new Merging(base, ours, theirs).merged();
    }

    /** Walks through both lists of edits at once. */
    private static final class Merging {
        private final List<String> base;
        private final List<Edit> ours;
        private final List<Edit> theirs;
        private final List<Region> regions = new ArrayList<>();
        private final StringBuilder settled = new StringBuilder();
        private int at;
        private int i;
        private int j;

        Merging(List<String> base, List<Edit> ours, List<Edit> theirs) {
            this.base = base;
            this.ours = ours;
            this.theirs = theirs;
        }

        WordMerge merged() {
            while (i < ours.size() || j < theirs.size()) {
                takeNext();
            }
            settled.append(words(at, base.size()));
            flush();
            return new WordMerge(regions);
        }

        /** One edit that stands alone, or all that hang together by touching each other. */
        private void takeNext() {
            int firstOurs = i;
            int firstTheirs = j;
            boolean oursFirst = oursFirst();
            Edit reach = oursFirst ? ours.get(i++) : theirs.get(j++);
            int from = reach.from();
            for (boolean grown = true; grown; ) {
                grown = false;
                if (i < ours.size() && reach.touches(ours.get(i)) && j > firstTheirs) {
                    reach = reach.and(ours.get(i++));
                    grown = true;
                }
                if (j < theirs.size() && reach.touches(theirs.get(j)) && i > firstOurs) {
                    reach = reach.and(theirs.get(j++));
                    grown = true;
                }
            }
            settled.append(words(at, from));
            settle(from, reach.to(), ours.subList(firstOurs, i), theirs.subList(firstTheirs, j));
            at = reach.to();
        }

        private boolean oursFirst() {
            if (i == ours.size() || j == theirs.size()) {
                return i < ours.size();
            }
            Edit a = ours.get(i);
            Edit b = theirs.get(j);
            return a.from() != b.from() ? a.from() < b.from() : a.to() <= b.to();
        }

        private void settle(int from, int to, List<Edit> mine, List<Edit> other) {
            String oursText = applied(from, to, mine);
            String theirsText = applied(from, to, other);
            if (other.isEmpty() || oursText.equals(theirsText)) {
                settled.append(oursText);
            } else if (mine.isEmpty()) {
                settled.append(theirsText);
            } else {
                flush();
                regions.add(new Conflict(words(from, to), oursText, theirsText));
            }
        }

        private String applied(int from, int to, List<Edit> edits) {
            var text = new StringBuilder();
            int here = from;
            for (Edit edit : edits) {
                text.append(words(here, edit.from())).append(edit.text());
                here = edit.to();
            }
            return text.append(words(here, to)).toString();
        }

        private void flush() {
            if (!settled.isEmpty()) {
                regions.add(new Settled(settled.toString()));
                settled.setLength(0);
            }
        }

        private String words(int from, int to) {
            return String.join("", base.subList(from, to));
        }
    }
}
