package org.plenary.collaboration.live;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.DocumentId;

/** The columns of the rows to insert. Numbers each change, and moves the heads on. */
final class RowArrays {
    final Object[] documents;
    final Object[] epochs;
    final Object[] seqs;
    final @Nullable Object[] users;
    final byte[][] payloads;
    final Object[] writers;

    RowArrays(List<LogWriter.Part> parts, Map<DocumentId, Long> heads) {
        int size = parts.stream().mapToInt(part -> part.changes().size()).sum();
        documents = new Object[size];
        epochs = new Object[size];
        seqs = new Object[size];
        users = new @Nullable Object[size];
        payloads = new byte[size][];
        writers = new Object[size];
        int i = 0;
        for (LogWriter.Part part : parts) {
            long seq = heads.getOrDefault(part.document(), 0L);
            for (StoredChange change : part.changes()) {
                documents[i] = part.document().value();
                epochs[i] = part.epoch();
                seqs[i] = ++seq;
                writers[i] = part.writer();
                users[i] = change.user();
                payloads[i++] = change.payload();
            }
            heads.put(part.document(), seq);
        }
    }
}
