package org.plenary.framework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One amendment with all that belongs to it.
 *
 * @param originalBase the item's wording when it was proposed
 * @param original as it was proposed; never changes
 * @param current the item's wording now; null for a new item and for one that was deleted
 * @param currentVersion the item's version now, to be named by a decision
 * @param conflicts for one that no longer fits: the words that the text and the amendment both
 *     changed
 * @param sponsors names for those who have a seat, else what the people are
 * @param history how it was brought to later texts, oldest first
 * @param reach of an open deletion of an item that is there; null otherwise
 * @param may what the current account may do with it now
 */
public record AmendmentDetails(
        Amendment amendment,
        Wording originalBase,
        Wording original,
        @Nullable Wording current,
        long currentVersion,
        List<Collision.Clash> conflicts,
        List<String> sponsors,
        List<Remark> remarks,
        List<Amendment> counters,
        List<Collision> collisions,
        List<Brought> history,
        @Nullable DeletionReach reach,
        Permissions may) {

    /**
     * One remark of the discussion.
     *
     * @param body plain text; empty when it was withdrawn
     */
    public record Remark(
            UUID id, String author, boolean mine, Instant at, String body, boolean withdrawn) {}

    /**
     * One time that the text moved on under it.
     *
     * @param cause number of the accepted amendment that moved it, 0 for an edit
     */
    public record Brought(Instant at, Misfit misfit, Wording wording, int cause) {}

    /** The services ask again. */
    public record Permissions(
            boolean decide,
            boolean withdraw,
            boolean sponsor,
            boolean sponsoring,
            boolean discuss,
            boolean counter) {}

    /** Whether it was brought to another text since it was proposed. */
    public boolean brought() {
        return !original.equals(amendment.wording()) || !originalBase.equals(amendment.base());
    }
}
