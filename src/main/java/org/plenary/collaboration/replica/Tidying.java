package org.plenary.collaboration.replica;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The end of a transaction: forgets deleted content and joins what belongs together. */
final class Tidying {
    private final Transaction transaction;
    private final StructStore store;

    Tidying(Transaction transaction) {
        this.transaction = transaction;
        this.store = transaction.store;
    }

    void finish(boolean forgetDeleted) {
        transaction.deletes.values().forEach(ClockRanges::sortAndJoin);
        if (forgetDeleted) {
            transaction.deletes.forEach(this::forget);
        }
        transaction.deletes.forEach(this::joinDeleted);
        transaction.grown.forEach(Tidying::joinGrown);
        joinSplit();
    }

    private ClientStructs client(long client) {
        return store.openClient(client);
    }

    private void forget(long client, ClockRanges ranges) {
        ClientStructs structs = client(client);
        for (int i = ranges.size() - 1; i >= 0; i--) {
            for (int at = structs.indexOf(ranges.clock(i)); at < structs.size(); at++) {
                if (structs.get(at).clock >= ranges.end(i)) {
                    break;
                }
                if (structs.get(at) instanceof Item item && item.deleted) {
                    forgetChildren(item);
                    item.content = new DeletedContent(item.length);
                }
            }
        }
    }

    private static void forgetChildren(Item holder) {
        if (!(holder.content instanceof TypeContent)) {
            return;
        }
        Deque<Item> holders = new ArrayDeque<>();
        holders.add(holder);
        while (!holders.isEmpty()) {
            if (holders.removeLast().content instanceof TypeContent type && type.node() != null) {
                TypeNode node = type.node();
                for (Item child = node.start; child != null; child = child.right) {
                    replaceByGap(child, holders);
                }
                for (Item value : node.values.values()) {
                    for (Item each = value; each != null; each = each.left) {
                        replaceByGap(each, holders);
                    }
                }
                node.forget();
            }
        }
    }

    private static void replaceByGap(Item item, Deque<Item> holders) {
        holders.add(item);
        ClientStructs home = item.home;
        home.replace(home.indexOf(item.clock), new Gap(home, item.clock, item.length));
    }

    private void joinDeleted(long client, ClockRanges ranges) {
        ClientStructs structs = client(client);
        for (int i = ranges.size() - 1; i >= 0; i--) {
            int at = Math.min(structs.size() - 1, 1 + structs.indexOf(ranges.end(i) - 1));
            while (at > 0 && structs.get(at).clock >= ranges.clock(i)) {
                at -= 1 + joinLeftwards(structs, at);
            }
        }
    }

    private static void joinGrown(ClientStructs structs, int before) {
        int first = Math.max(structs.indexOf(before), 1);
        for (int at = structs.size() - 1; at >= first; ) {
            at -= 1 + joinLeftwards(structs, at);
        }
    }

    private void joinSplit() {
        for (Struct split : transaction.mergeCandidates.reversed()) {
            ClientStructs structs = split.home;
            int at = structs.indexOf(split.clock);
            if (at + 1 < structs.size() && joinLeftwards(structs, at + 1) > 1) {
                continue;
            }
            joinLeftwards(structs, at);
        }
    }

    /** Joins the struct at {@code last} and its predecessors as far as possible; how many went. */
    private static int joinLeftwards(ClientStructs structs, int last) {
        int first = last;
        while (first > 0 && joinable(structs.get(first - 1), structs.get(first))) {
            first--;
        }
        if (first == last) {
            return 0;
        }
        Struct kept = structs.get(first);
        for (int i = first + 1; i <= last; i++) {
            join(kept, structs.get(i));
        }
        structs.remove(first + 1, last + 1);
        return last - first;
    }

    private static boolean joinable(Struct left, Struct right) {
        if (left instanceof Item item) {
            return right instanceof Item next && item.joins(next);
        }
        return right instanceof Gap;
    }

    private static void join(Struct kept, Struct next) {
        kept.length += next.length;
        if (kept instanceof Item item && next instanceof Item right) {
            item.content = item.content.joined(right.content);
            item.right = right.right;
            if (item.right != null) {
                item.right.left = item;
            }
            Map<String, Item> values = item.parent.values;
            if (right.parentSub != null && values.get(right.parentSub) == right) {
                values.put(right.parentSub, item);
            }
        }
    }
}
