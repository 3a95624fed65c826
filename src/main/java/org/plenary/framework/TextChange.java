package org.plenary.framework;

import java.util.List;

/**
 * One proposed change of an item's title and text, as the places of the base that it touches. Two
 * changes of the same base are compared with each other without looking at the texts again.
 */
record TextChange(List<Words.Edit> title, List<Words.Edit> text) {

    static TextChange of(Wording base, Wording now) {
        return of(Words.of(base.title()), Words.of(base.text()), now.title(), now.text());
    }

    /** Of a base that was cut once for all changes of it. */
    static TextChange of(
            List<String> baseTitle, List<String> baseText, String newTitle, String newText) {
        return new TextChange(
                Words.edits(baseTitle, Words.of(newTitle)),
                Words.edits(baseText, Words.of(newText)));
    }

    /** Whether both touch the same words; the same change made twice does not collide. */
    boolean collides(TextChange other) {
        return collide(title, other.title) || collide(text, other.text);
    }

    private static boolean collide(List<Words.Edit> mine, List<Words.Edit> theirs) {
        int i = 0;
        int j = 0;
        while (i < mine.size() && j < theirs.size()) {
            Words.Edit a = mine.get(i);
            Words.Edit b = theirs.get(j);
            if (a.touches(b) && !a.equals(b)) {
                return true;
            }
            if (a.reachTo() < b.reachTo()
                    || a.reachTo() == b.reachTo() && a.reachFrom() <= b.reachFrom()) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }
}
