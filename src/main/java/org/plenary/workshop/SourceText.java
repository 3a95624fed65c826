package org.plenary.workshop;

import org.plenary.base.Texts;

/** The page that a workshop was imported from, kept as it came. Both parts are empty when none. */
public record SourceText(String name, String text) {
    public static final SourceText NONE = new SourceText("", "");

    public SourceText {
        name = Texts.optional("The source's name", name, 300);
        text = Texts.optional("The source text", text, 1 << 20);
    }
}
