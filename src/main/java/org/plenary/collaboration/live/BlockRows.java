package org.plenary.collaboration.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import org.plenary.collaboration.replica.ItemId;

/** Writes the register of block ids. */
final class BlockRows {
    private BlockRows() {}

    /** The room has judged whether an entry may change hands, so the later entry stands. */
    static void register(Connection connection, LogWriter.Part part, Map<String, ItemId> blocks)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into y_block (doc_id, epoch, block_id, client_id, clock)"
                                + " values (?, ?, ?, ?, ?) on conflict (doc_id, epoch, block_id)"
                                + " do update set client_id = excluded.client_id,"
                                + " clock = excluded.clock")) {
            for (Map.Entry<String, ItemId> block : blocks.entrySet()) {
                insert.setObject(1, part.document().value());
                insert.setLong(2, part.epoch());
                insert.setString(3, block.getKey());
                insert.setLong(4, block.getValue().client());
                insert.setInt(5, block.getValue().clock());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
