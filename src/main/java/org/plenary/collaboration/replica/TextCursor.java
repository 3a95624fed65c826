package org.plenary.collaboration.replica;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A place between two items of a text, with the attributes that hold there. */
final class TextCursor {
    private final Transaction transaction;
    private final Map<String, Object> attributes = new HashMap<>();
    private @Nullable Item left;
    private @Nullable Item right;
    private int index;

    TextCursor(Transaction transaction, TypeNode root) {
        this.transaction = transaction;
        this.right = root.start;
    }

    @Nullable Item left() {
        return left;
    }

    @Nullable Item right() {
        return right;
    }

    /** Visible units to the left. */
    int index() {
        return index;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    /** Moves on by {@code units}; stops before formats that follow. */
    void advance(int units) {
        int rest = units;
        while (rest > 0 && right != null) {
            if (right.counts()) {
                splitAfter(rest);
                rest -= right.length;
            }
            pass();
        }
    }

    /** Makes the right item end after {@code units} at the latest. */
    void splitAfter(int units) {
        Item item = right;
        if (item != null && units < item.length) {
            checkCut(item, units);
            transaction.startingAt(item.home, item.clock + units);
        }
    }

    /** Refuses a range of {@code units} from here that would end within a pair; changes nothing. */
    void checkEnd(int units) {
        int rest = units;
        for (Item item = right; item != null && rest > 0; item = item.right) {
            if (item.counts()) {
                checkCut(item, rest);
                rest -= item.length;
            }
        }
    }

    private static void checkCut(Item item, int units) {
        if (item.content instanceof TextContent text && Surrogates.cuts(text.text(), units)) {
            throw new IllegalArgumentException("an edit in the middle of a surrogate pair");
        }
    }

    /** Steps over deleted items and formats that say what {@code target} wants anyway. */
    void passFormats(Map<String, Object> target) {
        while (right != null && (right.deleted || agrees(right, target))) {
            pass();
        }
    }

    private static boolean agrees(Item item, Map<String, Object> target) {
        return item.content instanceof FormatContent format
                && format.value().equals(target.getOrDefault(format.key(), Absent.NULL));
    }

    /** Steps over the right item. */
    void pass() {
        Item item = right;
        if (item == null) {
            throw new IllegalStateException("at the end of the text");
        }
        if (item.counts()) {
            index += item.length;
        } else if (!item.deleted && item.content instanceof FormatContent format) {
            if (format.ends()) {
                attributes.remove(format.key());
            } else {
                attributes.put(format.key(), format.value());
            }
        }
        left = item;
        right = item.right;
    }

    /** Steps over an item that was put here just now. */
    void passNew(Item item) {
        right = item;
        pass();
    }
}
