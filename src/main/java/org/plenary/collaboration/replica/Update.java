package org.plenary.collaboration.replica;

import java.util.List;

/**
 * A decoded update in format V1. Immutable: one update can be planned and applied on any number of
 * replicas.
 */
public final class Update {
    /** How many structs one update of a client may hold. */
    public static final int MAX_STRUCTS = 20_000;

    private final List<Section> sections;
    private final DeleteSet deletes;

    Update(List<Section> sections, DeleteSet deletes) {
        this.sections = sections;
        this.deletes = deletes;
    }

    /**
     * Decodes what a client sent, with all limits. The caller limits the size of the frame.
     *
     * @throws MalformedUpdate for anything but a whole sound update within the limits
     */
    public static Update decode(byte[] bytes) {
        return new UpdateReader(bytes, MAX_STRUCTS).read();
    }

    /** As {@link #decode}, without the limit on structs: for states that this server stored. */
    public static Update decodeStored(byte[] bytes) {
        return new UpdateReader(bytes, Integer.MAX_VALUE).read();
    }

    List<Section> sections() {
        return sections;
    }

    /** What it deletes, known or not. */
    public DeleteSet deletes() {
        return deletes;
    }

    /** Whether it holds neither structs nor deletions. */
    public boolean isEmpty() {
        return sections.isEmpty() && deletes.isEmpty();
    }
}
