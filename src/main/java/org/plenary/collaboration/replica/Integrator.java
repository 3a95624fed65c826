package org.plenary.collaboration.replica;

import org.jspecify.annotations.Nullable;

/** Puts items at their place among concurrent ones (YATA, as yjs does it). */
final class Integrator {
    private final Transaction transaction;
    private final StructStore store;

    /** Rises with every set of passed items; items carry the set they were last put into. */
    private long stamp;

    Integrator(Transaction transaction, long firstStamp) {
        this.transaction = transaction;
        this.store = transaction.store;
        this.stamp = firstStamp;
    }

    long stamp() {
        return stamp;
    }

    /** Integrates what is new of {@code data}; all that it refers to must be known. */
    void integrate(long client, StructData data) {
        ClientStructs home = store.openClient(client);
        int state = home.state();
        int offset = state - data.clock();
        Content content = data.content();
        if (content == null) {
            transaction.append(new Gap(home, state, data.length() - offset));
            return;
        }
        Struct left = data.origin() == null ? null : ending(data.origin());
        Struct right = data.rightOrigin() == null ? null : starting(data.rightOrigin());
        TypeNode parent = parent(data, left, right);
        if (offset > 0) {
            left = transaction.endingAt(home, state - 1);
            content = content.tail(offset);
        }
        if (parent == null || left instanceof Gap) {
            transaction.append(new Gap(home, state, content.length()));
            return;
        }
        Item item = new Item(home, state, parent, content);
        item.left = (Item) left;
        item.right = (Item) right;
        item.parentSub = parentSub(data, left, right);
        if (left != null) {
            item.originAt(left.home, left.end() - 1);
        }
        if (right != null) {
            item.rightOriginAt(right.home, right.clock);
        }
        place(item);
    }

    private Struct ending(ItemId id) {
        return transaction.endingAt(store.openClient(id.client()), id.clock());
    }

    private Struct starting(ItemId id) {
        return transaction.startingAt(store.openClient(id.client()), id.clock());
    }

    private @Nullable TypeNode parent(
            StructData data, @Nullable Struct left, @Nullable Struct right) {
        if (left instanceof Gap || right instanceof Gap) {
            return null;
        } else if (data.root() != null) {
            return store.openRoot(data.root());
        } else if (data.parent() != null) {
            return store.find(data.parent()) instanceof Item holder
                            && holder.content instanceof TypeContent type
                    ? type.node()
                    : null;
        } else if (left instanceof Item item) {
            return item.parent;
        }
        return right instanceof Item item ? item.parent : null;
    }

    private static @Nullable String parentSub(
            StructData data, @Nullable Struct left, @Nullable Struct right) {
        if (data.root() != null || data.parent() != null) {
            return data.parentSub();
        } else if (data.origin() != null && left instanceof Item item) {
            return item.parentSub;
        }
        return right instanceof Item item ? item.parentSub : null;
    }

    /** Links {@code item}, whose neighbours at the time of its making are set. */
    void place(Item item) {
        Item left = item.left;
        Item right = item.right;
        boolean contested =
                left == null ? right == null || right.left != null : left.right != right;
        if (contested) {
            item.left = afterConflicts(item);
        }
        link(item);
        transaction.append(item);
        Content content = item.content;
        transaction.noteChanged(content);
        if (content instanceof DeletedContent) {
            item.deleted = true;
            transaction.noteDeleted(item);
        } else if (content instanceof TypeContent type) {
            item.content = type.within(TypeNode.within(item));
        }
        Item holder = item.parent.item;
        if ((holder != null && holder.deleted) || (item.parentSub != null && item.right != null)) {
            transaction.delete(item);
        }
    }

    /** The left neighbour that every replica chooses. */
    private @Nullable Item afterConflicts(Item item) {
        Item left = item.left;
        long before = ++stamp;
        long conflicting = before;
        for (Item o = firstCandidate(item); o != null && o != item.right; o = o.right) {
            transaction.takeTurn();
            o.stamp = conflicting;
            boolean goesLeft = false;
            if (item.sameOrigin(o)) {
                goesLeft = o.home.client < item.home.client;
                if (!goesLeft && item.sameRightOrigin(o)) {
                    break;
                }
            } else {
                Item origin = originOf(o);
                if (origin == null || origin.stamp < before) {
                    break;
                }
                goesLeft = origin.stamp != conflicting;
            }
            if (goesLeft) {
                left = o;
                conflicting = ++stamp;
            }
        }
        return left;
    }

    private @Nullable Item firstCandidate(Item item) {
        if (item.left != null) {
            return item.left.right;
        }
        return item.parentSub == null ? item.parent.start : chainStart(item);
    }

    private static @Nullable Item originOf(Item o) {
        return o.originHome != null && o.originHome.find(o.originClock) instanceof Item origin
                ? origin
                : null;
    }

    private void link(Item item) {
        Item left = item.left;
        if (left != null) {
            item.right = left.right;
            left.right = item;
        } else if (item.parentSub != null) {
            item.right = chainStart(item);
        } else {
            item.right = item.parent.start;
            item.parent.start = item;
        }
        if (item.right != null) {
            item.right.left = item;
        } else if (item.parentSub != null) {
            item.parent.putValue(item.parentSub, item);
            if (left != null) {
                transaction.delete(left);
            }
        }
        if (item.parentSub == null && item.content.countable()) {
            item.parent.length += item.length;
        }
    }

    private @Nullable Item chainStart(Item item) {
        Item first = item.parent.values.get(item.parentSub);
        while (first != null && first.left != null) {
            transaction.takeTurn();
            first = first.left;
        }
        return first;
    }
}
