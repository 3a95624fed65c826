package org.plenary.framework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;

/**
 * One amendment as stored, with the names of what it speaks of.
 *
 * @param proposal what was proposed; never changes
 * @param onVersion the item's version that it has been brought to; 0 for a new item
 * @param on the item's wording at that version
 * @param now the proposal brought to that wording
 */
record AmendmentRow(
        AmendmentId id,
        FrameworkId framework,
        int number,
        AccountId author,
        Instant proposedAt,
        Proposal proposal,
        long onVersion,
        Wording on,
        Wording now,
        Misfit misfit,
        AmendmentState state,
        @Nullable Outcome outcome,
        long version,
        Names names) {

    /**
     * What was proposed.
     *
     * @param item null for a new item
     * @param base the item's wording when it was proposed
     * @param wording empty for a deletion or a move
     */
    record Proposal(
            AmendmentKind kind,
            @Nullable ItemId item,
            @Nullable AmendmentId counterTo,
            String reason,
            long baseVersion,
            Wording base,
            Wording wording,
            @Nullable ItemKind newKind,
            AmendmentPlan.Place place) {}

    /**
     * What became of it.
     *
     * @param wording what the item says because of it; null when nothing was accepted
     * @param made the item that it made
     */
    record Outcome(
            AccountId by,
            Instant at,
            String reason,
            @Nullable Wording wording,
            @Nullable ItemId made) {}

    /** Codes are empty where there is nothing to name. */
    record Names(
            String itemCode,
            String itemTitle,
            boolean itemDeleted,
            @Nullable ItemKind itemKind,
            String parentCode,
            String parentTitle,
            String afterCode,
            int counterTo,
            String madeCode,
            int sponsors,
            int remarks) {}

    boolean open() {
        return state == AmendmentState.OPEN;
    }

    boolean fits() {
        return misfit == Misfit.NONE;
    }

    AmendmentKind kind() {
        return proposal.kind();
    }

    @Nullable ItemId item() {
        return proposal.item();
    }
}
