package org.plenary.framework;

import org.jspecify.annotations.Nullable;

/** What somebody proposes; the reason goes with it. */
public sealed interface AmendmentPlan {
    int LONGEST_REASON = 4_000;

    /** How it is called in this module's lists. */
    AmendmentKind kind();

    /**
     * Other words for an item.
     *
     * @param itemVersion the item's version that the words were written against
     * @param text in the subset of Markdown that {@link ItemText} knows
     */
    record Words(ItemId item, long itemVersion, String title, String text)
            implements AmendmentPlan {
        @Override
        public AmendmentKind kind() {
            return AmendmentKind.TEXT;
        }
    }

    /** One more item. */
    record NewItem(ItemKind itemKind, Place place, String title, String text)
            implements AmendmentPlan {
        @Override
        public AmendmentKind kind() {
            return AmendmentKind.NEW_ITEM;
        }
    }

    /** The item and all below it are to go. */
    record Deletion(ItemId item) implements AmendmentPlan {
        @Override
        public AmendmentKind kind() {
            return AmendmentKind.DELETION;
        }
    }

    /** The item and all below it are to stand elsewhere. */
    record Move(ItemId item, Place place) implements AmendmentPlan {
        @Override
        public AmendmentKind kind() {
            return AmendmentKind.MOVE;
        }
    }

    /**
     * A place named by its neighbours, so that it stays the same one when others move.
     *
     * @param parent null for the top of the document
     * @param after the sibling that it follows; null for the first place
     */
    record Place(@Nullable ItemId parent, @Nullable ItemId after) {}
}
