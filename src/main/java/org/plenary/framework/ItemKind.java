package org.plenary.framework;

import org.jspecify.annotations.Nullable;

/** What an item of a framework is, and under what it may stand. */
public enum ItemKind {
    PREAMBLE("Preamble", "PR"),
    SECTION("Section", "S"),
    PARAGRAPH("Paragraph", "P"),
    OBJECTIVE("Objective", "O"),
    ACTION("Action", "A"),
    MILESTONE("Milestone", "M");

    private final String word;
    private final String prefix;

    ItemKind(String word, String prefix) {
        this.word = word;
        this.prefix = prefix;
    }

    public String word() {
        return word;
    }

    /** The code of the n-th item of this kind in a framework, such as "A3". */
    public String code(int n) {
        return prefix + n;
    }

    /**
     * @param parent null for the top of the document
     */
    public boolean mayStandUnder(@Nullable ItemKind parent) {
        return switch (this) {
            case PREAMBLE, SECTION -> parent == null;
            case PARAGRAPH -> parent == PREAMBLE || parent == SECTION;
            case OBJECTIVE -> parent == null || parent == SECTION;
            case ACTION -> parent == OBJECTIVE;
            case MILESTONE -> parent == ACTION;
        };
    }

    /** Whether somebody leads it, in some time, with a status. */
    public boolean work() {
        return this == ACTION || this == MILESTONE;
    }
}
