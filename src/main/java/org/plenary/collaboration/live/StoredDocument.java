package org.plenary.collaboration.live;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.replica.ItemId;

/**
 * What the database holds of a document.
 *
 * @param seq number of the last row read
 * @param snapshotSeq number of the row that the snapshot includes, 0 without one
 * @param payloads snapshot, if any, and later rows in order
 */
record StoredDocument(
        long epoch,
        long seq,
        long snapshotSeq,
        List<byte[]> payloads,
        Map<Long, Owner> clients,
        Map<String, ItemId> blocks) {

    /**
     * A row of the log.
     *
     * @param writer the room that wrote it
     */
    record Row(long seq, UUID writer, @Nullable UUID user, byte[] payload) {}

    /** Where a document stands. */
    record Head(long epoch, long seq) {}
}
