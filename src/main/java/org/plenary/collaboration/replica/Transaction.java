package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One change of a replica: what it splits, deletes and appends, and how much work it may do. */
final class Transaction {
    /** Turns of the integration loop; honest updates take a few. */
    private static final int MAX_TURNS = 1_000_000;

    /** Bytes that splits may move; honest updates move a few per mille of it. */
    private static final long MAX_MOVED = 2_000_000_000;

    final StructStore store;

    /** Clients that grew → their clock before. */
    final Map<ClientStructs, Integer> grown = new IdentityHashMap<>();

    /** Structs that may be mergeable again at the end. */
    final List<Struct> mergeCandidates = new ArrayList<>();

    final TreeMap<Long, ClockRanges> deletes = new TreeMap<>();
    private final Deleter deleter = new Deleter(this);
    private int turnsLeft = MAX_TURNS;
    private long moved;
    private boolean touchesBlocks;

    Transaction(StructStore store) {
        this.store = store;
    }

    /** Whether nothing was added or deleted; there may have been splits. */
    boolean isEmpty() {
        return grown.isEmpty() && deletes.isEmpty();
    }

    void append(Struct struct) {
        ClientStructs home = struct.home;
        grown.putIfAbsent(home, home.state());
        home.append(struct);
    }

    boolean isNew(Struct struct) {
        Integer before = grown.get(struct.home);
        return before != null && struct.clock >= before;
    }

    /** The struct that ends with {@code clock}, split to make it so unless it is a gap. */
    Struct endingAt(ClientStructs home, int clock) {
        int index = home.indexOf(clock);
        Struct struct = home.get(index);
        if (struct instanceof Item item && clock != item.end() - 1) {
            split(item, index, clock + 1);
        }
        return struct;
    }

    /** The struct that starts with {@code clock}, split to make it so unless it is a gap. */
    Struct startingAt(ClientStructs home, int clock) {
        int index = home.indexOf(clock);
        Struct struct = home.get(index);
        return struct instanceof Item item && item.clock < clock
                ? split(item, index, clock)
                : struct;
    }

    /** Parts {@code left}, which stands at {@code index}, before {@code clock}. */
    Item split(Item left, int index, int clock) {
        int k = clock - left.clock;
        takeMoves(left.length - k + 4L * (left.home.size() - index));
        Item right = new Item(left.home, clock, left.parent, left.content.tail(k));
        right.originAt(left.home, clock - 1);
        right.rightHome = left.rightHome;
        right.rightClock = left.rightClock;
        right.parentSub = left.parentSub;
        right.deleted = left.deleted;
        right.left = left;
        right.right = left.right;
        left.content = left.content.head(k);
        left.length = k;
        left.right = right;
        if (right.right != null) {
            right.right.left = right;
        } else if (right.parentSub != null) {
            right.parent.putValue(right.parentSub, right);
        }
        left.home.insert(index + 1, right);
        mergeCandidates.add(right);
        return right;
    }

    void delete(Item item) {
        deleter.delete(item);
    }

    void noteDeleted(Struct struct) {
        deletes.computeIfAbsent(struct.home.client, client -> new ClockRanges())
                .add(struct.clock, struct.length);
    }

    /** Remembers whether {@code content}, added or deleted, bears on the structure of blocks. */
    void noteChanged(Content content) {
        touchesBlocks |=
                switch (content) {
                    case TextContent text -> text.holdsNewline();
                    case FormatContent format -> Marks.BLOCK.contains(format.key());
                    default -> false;
                };
    }

    boolean touchesBlocks() {
        return touchesBlocks;
    }

    private void takeMoves(long bytes) {
        moved += bytes;
        if (moved > MAX_MOVED) {
            throw new WorkLimitExceeded("more than " + MAX_MOVED + " bytes moved by splits");
        }
    }

    void takeTurn() {
        if (--turnsLeft < 0) {
            throw new WorkLimitExceeded("more than " + MAX_TURNS + " turns for one update");
        }
    }
}
