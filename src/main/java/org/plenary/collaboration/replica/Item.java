package org.plenary.collaboration.replica;

import org.jspecify.annotations.Nullable;

/** Content at its place in a list of siblings. */
final class Item extends Struct {
    /** The unit that stood to the left when this was made: its client, null for none. */
    @Nullable ClientStructs originHome;

    int originClock;

    /** The unit that stood to the right when this was made: its client, null for none. */
    @Nullable ClientStructs rightHome;

    int rightClock;

    @Nullable Item left;
    @Nullable Item right;
    TypeNode parent;
    @Nullable String parentSub;
    Content content;
    boolean deleted;

    /** When the integration of a sibling last passed here; see {@link Integrator}. */
    long stamp;

    Item(ClientStructs home, int clock, TypeNode parent, Content content) {
        super(home, clock, content.length());
        this.parent = parent;
        this.content = content;
    }

    void originAt(ClientStructs client, int lastClock) {
        originHome = client;
        originClock = lastClock;
    }

    void rightOriginAt(ClientStructs client, int firstClock) {
        rightHome = client;
        rightClock = firstClock;
    }

    boolean sameOrigin(Item other) {
        return originHome == other.originHome
                && (originHome == null || originClock == other.originClock);
    }

    boolean sameRightOrigin(Item other) {
        return rightHome == other.rightHome
                && (rightHome == null || rightClock == other.rightClock);
    }

    /** Whether {@code next} only goes on where this item ends, so that both can be one. */
    boolean joins(Item next) {
        return next.originHome == home
                && next.originClock == end() - 1
                && right == next
                && sameRightOrigin(next)
                && deleted == next.deleted
                && content.joins(next.content);
    }

    /** Visible and counted in the parent's length. */
    boolean counts() {
        return !deleted && content.countable();
    }

    @Override
    boolean isDeleted() {
        return deleted;
    }

    @Override
    void write(Encoder out, int offset) {
        ClientStructs origin = offset > 0 ? home : originHome;
        out.uint8(
                content.ref()
                        | (origin == null ? 0 : 0x80)
                        | (rightHome == null ? 0 : 0x40)
                        | (parentSub == null ? 0 : 0x20));
        if (origin != null) {
            out.varUint(origin.client).varUint(offset > 0 ? clock + offset - 1 : originClock);
        }
        if (rightHome != null) {
            out.varUint(rightHome.client).varUint(rightClock);
        }
        if (origin == null && rightHome == null) {
            writeParent(out);
        }
        content.write(out, offset);
    }

    private void writeParent(Encoder out) {
        if (parent.rootName != null) {
            out.varUint(1).varString(parent.rootName);
        } else if (parent.item != null) {
            out.varUint(0).varUint(parent.item.home.client).varUint(parent.item.clock);
        }
        if (parentSub != null) {
            out.varString(parentSub);
        }
    }
}
