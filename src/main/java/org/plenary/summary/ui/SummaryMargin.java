package org.plenary.summary.ui;

import java.util.Locale;

/** What stands beside the text; its name in small letters stands in the address. */
enum SummaryMargin {
    NONE,
    COMMENTS,
    PASSAGES,
    PEOPLE,
    ABOUT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Unknown words show nothing. */
    static SummaryMargin of(String key) {
        for (SummaryMargin margin : values()) {
            if (margin.key().equals(key)) {
                return margin;
            }
        }
        return NONE;
    }
}
