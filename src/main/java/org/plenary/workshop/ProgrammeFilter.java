package org.plenary.workshop;

import org.plenary.base.Texts;

/**
 * Which part of a programme is wanted.
 *
 * @param text to be found in the title, upper or lower case; empty for all
 * @param page from 0
 */
public record ProgrammeFilter(String text, int page) {
    /** Sessions on one page. */
    public static final int PAGE_SIZE = 100;

    public static final ProgrammeFilter ALL = new ProgrammeFilter("", 0);

    public ProgrammeFilter {
        text = Texts.shorten(text.strip(), 200);
        page = Math.clamp(page, 0, 10_000);
    }

    public ProgrammeFilter page(int other) {
        return new ProgrammeFilter(text, other);
    }
}
