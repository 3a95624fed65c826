package org.plenary.collaboration.live;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.base.NotFound;
import org.plenary.base.Signals;
import org.plenary.base.StaleChange;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.replica.ItemId;
import org.plenary.collaboration.replica.Replica;
import org.plenary.collaboration.replica.TextBlock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins the life of a document, or a new one. Clients never seed: two would double the text. */
@Component
class Seeding {
    /** Tells all nodes that rooms of an older epoch must go: document, space, epoch. */
    static final String EPOCH_CHANNEL = "document-epoch";

    private static final UUID NO_ROOM = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final LogWriter writer;
    private final Signals signals;
    private final Rooms rooms;

    Seeding(JdbcClient jdbc, LogWriter writer, Signals signals, Rooms rooms) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.signals = signals;
        this.rooms = rooms;
        signals.subscribe(EPOCH_CHANNEL, this::hear);
    }

    DocumentId create(List<Block> blocks) {
        DocumentId document = DocumentId.random();
        jdbc.sql("insert into y_doc (id) values (?)").param(document.value()).update();
        write(document, 1, blocks);
        return document;
    }

    long newEpoch(DocumentId document, List<Block> blocks) {
        long epoch =
                jdbc.sql(
                                "update y_doc set epoch = epoch + 1, head = 0 where id = ?"
                                        + " returning epoch")
                        .param(document.value())
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> new NotFound("There is no such document."));
        write(document, epoch, blocks);
        signals.publish(EPOCH_CHANNEL, document + " " + epoch);
        return epoch;
    }

    long replaceForGood(DocumentReading seen, List<Block> blocks) {
        DocumentId document = seen.document();
        jdbc.sql("select from y_doc where id = ? and epoch = ? and head = ? for update")
                .params(document.value(), seen.epoch(), seen.head())
                .query((row, n) -> "")
                .optional()
                .orElseThrow(() -> new StaleChange("The text", "", ""));
        long epoch = newEpoch(document, blocks);
        for (String table : List.of("y_update", "y_snapshot", "y_client", "y_block")) {
            jdbc.sql("delete from %s where doc_id = ? and epoch < ?".formatted(table))
                    .params(document.value(), epoch)
                    .update();
        }
        return epoch;
    }

    private void hear(String payload) {
        int cut = payload.indexOf(' ');
        long epoch = Long.parseLong(payload.substring(cut + 1));
        rooms.find(new DocumentId(UUID.fromString(payload.substring(0, cut))))
                .filter(room -> room.epoch() > 0 && room.epoch() < epoch)
                .ifPresent(room -> room.drop(CloseCode.EPOCH));
    }

    private void write(DocumentId document, long epoch, List<Block> blocks) {
        Replica replica = new Replica();
        long client = LiveDocument.newServerClient();
        List<Block> text = atLeastOne(blocks);
        byte[] payload = replica.edit(client, t -> BlockWriting.write(t, List.of(), true, text));
        Map<String, ItemId> register = new HashMap<>();
        for (TextBlock block : replica.read().blocks()) {
            ItemId newline = block.newline();
            if (newline != null) {
                block.id().ifPresent(id -> register.put(id, newline));
            }
        }
        var change =
                new StoredChange(payload, null, Map.of(client, new Owner(null, true)), register);
        try {
            writer.appendInTransaction(
                    new LogWriter.Part(document, epoch, NO_ROOM, List.of(change)));
        } catch (SQLException e) {
            throw new IllegalStateException("The document could not be written.", e);
        }
    }

    /** A document always has a block to write in. */
    static List<Block> atLeastOne(List<Block> blocks) {
        return blocks.isEmpty() ? List.of(Block.of(BlockType.PARAGRAPH, "")) : blocks;
    }
}
