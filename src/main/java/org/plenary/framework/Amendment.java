package org.plenary.framework;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An amendment as the current account may see it.
 *
 * @param number counted in its framework from 1; never given again
 * @param author a name for those who have a seat, else what the author is
 * @param mine whether the current account proposed it
 * @param base the item's wording that it stands on: the newest one that it fits
 * @param wording what it proposes on that base; empty for a deletion or a move
 * @param itemVersion the item's version of the base; a decision names it
 * @param counterTo number of the amendment that it answers, 0 for none
 * @param version rises with every decision and each time that it is brought to another base
 */
public record Amendment(
        AmendmentId id,
        FrameworkId framework,
        int number,
        AmendmentKind kind,
        AmendmentState state,
        Misfit misfit,
        Subject subject,
        String author,
        boolean mine,
        Instant proposedAt,
        String reason,
        Wording base,
        Wording wording,
        long itemVersion,
        @Nullable Decision decision,
        int counterTo,
        int sponsors,
        int remarks,
        long version) {

    /**
     * What it is about.
     *
     * @param item the item that it changes; null for a new item that does not exist yet
     * @param code empty for a new item
     * @param kind the item's kind, or that of the proposed one
     * @param parent of a new or moved item: "O2 Shared evaluations"; empty for the top
     * @param after code of the sibling before it; empty for the first place
     */
    public record Subject(
            @Nullable ItemId item,
            String code,
            String title,
            boolean deleted,
            ItemKind kind,
            String parent,
            String after) {

        /** "under O2 Shared evaluations, after A3". */
        public String place() {
            return (parent.isEmpty() ? "at the top of the document" : "under " + parent)
                    + (after.isEmpty() ? ", in the first place" : ", after " + after);
        }
    }

    /**
     * What became of it.
     *
     * @param by a name for those who have a seat, else what the person is
     * @param wording what was accepted; null when nothing was
     * @param made code of the item that it made; empty for none
     */
    public record Decision(
            String by, Instant at, String reason, @Nullable Wording wording, String made) {}

    public boolean open() {
        return state == AmendmentState.OPEN;
    }

    public boolean fits() {
        return misfit == Misfit.NONE;
    }

    /** "Change A3 “Shared evaluations”", "Add action “Name a contact”", for headings and lists. */
    public String title() {
        String what =
                subject.code() + (subject.title().isEmpty() ? "" : " “" + subject.title() + "”");
        return switch (kind) {
            case TEXT -> "Change " + what;
            case DELETION -> "Delete " + what;
            case MOVE -> "Move " + what;
            case NEW_ITEM ->
                    "Add %s %s"
                            .formatted(
                                    subject.kind().word().toLowerCase(Locale.ROOT),
                                    wording.title().isEmpty()
                                            ? subject.place()
                                            : "“" + wording.title() + "”");
        };
    }
}
