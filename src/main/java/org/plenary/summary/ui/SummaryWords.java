package org.plenary.summary.ui;

import org.plenary.base.ui.StateBadge;
import org.plenary.summary.SummaryState;

/** How states of summaries look. */
final class SummaryWords {
    private SummaryWords() {}

    static StateBadge badge(SummaryState state) {
        return new StateBadge(state.word(), shape(state));
    }

    private static StateBadge.Shape shape(SummaryState state) {
        return switch (state) {
            case DRAFTING -> StateBadge.Shape.OPEN;
            case IN_REVIEW -> StateBadge.Shape.HALF;
            case APPROVED -> StateBadge.Shape.FULL;
            case PUBLISHED -> StateBadge.Shape.PUBLIC;
            case CORRECTED -> StateBadge.Shape.CORRECTED;
        };
    }
}
