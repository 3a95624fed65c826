package org.plenary.framework;

/** Title and text of an item, together. */
public record Wording(String title, String text) {
    public static final Wording EMPTY = new Wording("", "");

    /** In plain words: the title, an empty line, the text. */
    public String plain() {
        return ItemWords.of(title, text);
    }
}
