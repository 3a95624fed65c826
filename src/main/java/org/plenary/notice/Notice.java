package org.plenary.notice;

import org.plenary.base.Texts;

/**
 * Something one person should know.
 *
 * @param kind a word with hyphens for what it is about, such as "summary-to-review"
 * @param title one line, at most 200 characters
 * @param text at most 2,000 characters, plain text
 * @param path where to act: a path in this application beginning with "/", at most 500 characters
 */
public record Notice(String kind, String title, String text, String path) {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 2000;

    public Notice {
        if (!path.startsWith("/") || path.startsWith("//") || path.length() > 500) {
            throw new IllegalArgumentException("A notice leads to a path in this application");
        }
        if (kind.length() > 60) {
            throw new IllegalArgumentException("A notice's kind has at most 60 characters");
        }
        title = Texts.shorten(title.replaceAll("[\\p{Cc}\\s]+", " ").strip(), LONGEST_TITLE);
        text = Texts.shorten(text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""), LONGEST_TEXT);
    }
}
