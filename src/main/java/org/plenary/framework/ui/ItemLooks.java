package org.plenary.framework.ui;

import org.plenary.base.ui.StateBadge;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemStatus;

/** Shapes and words of items that several views show. */
final class ItemLooks {
    private ItemLooks() {}

    static StateBadge.Shape shape(ItemStatus status) {
        return switch (status) {
            case NOT_STARTED -> StateBadge.Shape.NONE;
            case UNDER_WAY -> StateBadge.Shape.HALF;
            case DONE -> StateBadge.Shape.FULL;
            case STOPPED -> StateBadge.Shape.STOPPED;
        };
    }

    static StateBadge badge(ItemStatus status) {
        return new StateBadge(status.word(), shape(status));
    }

    /** "an action", "a milestone". */
    static String article(ItemKind kind) {
        String word = kind.word().toLowerCase(java.util.Locale.ROOT);
        return ("ao".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
    }

    /** What stands below an item of this kind, as a heading. */
    static String below(ItemKind kind) {
        return switch (kind) {
            case PREAMBLE -> "Paragraphs";
            case SECTION -> "In this section";
            case OBJECTIVE -> "Actions";
            case ACTION -> "Milestones";
            case PARAGRAPH, MILESTONE -> "Below it";
        };
    }
}
