package org.plenary.collaboration.replica;

import java.util.ArrayDeque;
import java.util.Deque;

/** Deletes items within a transaction; those that hold types take their children along. */
final class Deleter {
    private final Transaction transaction;

    Deleter(Transaction transaction) {
        this.transaction = transaction;
    }

    /** Deletes {@code item} and what it holds, without recursion: nesting is in foreign hands. */
    void delete(Item item) {
        if (!mark(item)) {
            return;
        }
        if (item.content instanceof TypeContent) {
            Deque<Item> holders = new ArrayDeque<>();
            holders.add(item);
            while (!holders.isEmpty()) {
                deleteChildren(holders.removeLast(), holders);
            }
        }
    }

    private void deleteChildren(Item holder, Deque<Item> holders) {
        if (!(holder.content instanceof TypeContent type) || type.node() == null) {
            return;
        }
        for (Item child = type.node().start; child != null; child = child.right) {
            deleteChild(child, holders);
        }
        for (Item value : type.node().values.values()) {
            deleteChild(value, holders);
        }
    }

    private void deleteChild(Item child, Deque<Item> holders) {
        if (mark(child)) {
            holders.add(child);
        } else if (!transaction.isNew(child)) {
            transaction.mergeCandidates.add(child);
        }
    }

    private boolean mark(Item item) {
        if (item.deleted) {
            return false;
        }
        if (item.parentSub == null && item.content.countable()) {
            item.parent.length -= item.length;
        }
        item.deleted = true;
        transaction.noteDeleted(item);
        transaction.noteChanged(item.content);
        return true;
    }

    /** Deletes clocks from {@code start} to before {@code end}, skipping what is deleted. */
    void deleteRange(ClientStructs home, int start, int end) {
        int index = home.indexOf(start);
        if (home.get(index) instanceof Item first && !first.deleted && first.clock < start) {
            transaction.split(first, index++, start);
        }
        for (; index < home.size() && home.get(index).clock < end; index++) {
            if (home.get(index) instanceof Item item && !item.deleted) {
                if (end < item.end()) {
                    transaction.split(item, index, end);
                }
                delete(item);
            }
        }
    }
}
