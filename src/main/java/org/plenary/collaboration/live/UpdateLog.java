package org.plenary.collaboration.live;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.replica.ItemId;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads documents and their updates. Writing is {@link LogWriter}'s. */
@Component
class UpdateLog {
    private final JdbcTemplate jdbc;

    UpdateLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest snapshot and all later rows. Reads the document's row first: rows that come in
     * between make {@code seq} larger, never smaller.
     */
    Optional<StoredDocument> load(DocumentId document) {
        return jdbc.execute(
                (ConnectionCallback<Optional<StoredDocument>>) c -> load(c, document.value()));
    }

    private static Optional<StoredDocument> load(Connection connection, UUID document)
            throws SQLException {
        long epoch = epoch(connection, document);
        if (epoch == 0) {
            return Optional.empty();
        }
        List<byte[]> payloads = new ArrayList<>();
        long snapshot =
                collect(
                        connection,
                        "select seq, state from y_snapshot where doc_id = ? and epoch = ?"
                                + " and seq > ? order by seq desc limit 1",
                        document,
                        epoch,
                        -1,
                        payloads);
        snapshot = Math.max(snapshot, 0);
        long seq =
                collect(
                        connection,
                        "select seq, payload from y_update where doc_id = ? and epoch = ?"
                                + " and seq > ? order by seq",
                        document,
                        epoch,
                        snapshot,
                        payloads);
        return Optional.of(
                new StoredDocument(
                        epoch,
                        Math.max(seq, snapshot),
                        snapshot,
                        payloads,
                        clients(connection, document, epoch),
                        blocks(connection, document, epoch)));
    }

    private static long epoch(Connection connection, UUID document) throws SQLException {
        try (var select = connection.prepareStatement("select epoch from y_doc where id = ?")) {
            select.setObject(1, document);
            ResultSet row = select.executeQuery();
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static long collect(
            Connection connection,
            String sql,
            UUID document,
            long epoch,
            long after,
            List<byte[]> payloads)
            throws SQLException {
        long last = -1;
        try (var select = select(connection, sql, document, epoch)) {
            select.setLong(3, after);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                last = rows.getLong(1);
                payloads.add(rows.getBytes(2));
            }
        }
        return last;
    }

    private static Map<Long, Owner> clients(Connection connection, UUID document, long epoch)
            throws SQLException {
        Map<Long, Owner> clients = new HashMap<>();
        try (var select =
                select(
                        connection,
                        "select client_id, user_id, by_server from y_client"
                                + " where doc_id = ? and epoch = ?",
                        document,
                        epoch)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                clients.put(
                        rows.getLong(1),
                        new Owner(rows.getObject(2, UUID.class), rows.getBoolean(3)));
            }
        }
        return clients;
    }

    private static Map<String, ItemId> blocks(Connection connection, UUID document, long epoch)
            throws SQLException {
        Map<String, ItemId> blocks = new HashMap<>();
        try (var select =
                select(
                        connection,
                        "select block_id, client_id, clock from y_block"
                                + " where doc_id = ? and epoch = ?",
                        document,
                        epoch)) {
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                blocks.put(rows.getString(1), new ItemId(rows.getLong(2), rows.getInt(3)));
            }
        }
        return blocks;
    }

    private static PreparedStatement select(
            Connection connection, String sql, UUID document, long epoch) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setObject(1, document);
        select.setLong(2, epoch);
        return select;
    }

    /** The owners of client ids as stored now; another node may have added some. */
    Map<Long, Owner> clients(DocumentId document, long epoch) {
        return jdbc.execute(
                (ConnectionCallback<Map<Long, Owner>>) c -> clients(c, document.value(), epoch));
    }

    Map<String, ItemId> blocks(DocumentId document, long epoch) {
        return jdbc.execute(
                (ConnectionCallback<Map<String, ItemId>>) c -> blocks(c, document.value(), epoch));
    }

    /** Rows after {@code seq} in order. */
    List<StoredDocument.Row> rowsAfter(DocumentId document, long epoch, long seq) {
        return rows(document, epoch, seq, Long.MAX_VALUE);
    }

    /** Rows after {@code seq} up to and with {@code last}, in order. */
    List<StoredDocument.Row> rows(DocumentId document, long epoch, long seq, long last) {
        return jdbc.query(
                "select seq, node, user_id, payload from y_update where doc_id = ? and epoch = ?"
                        + " and seq > ? and seq <= ? order by seq",
                (row, n) ->
                        new StoredDocument.Row(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getObject(3, UUID.class),
                                row.getBytes(4)),
                document.value(),
                epoch,
                seq,
                last);
    }

    /** Where these documents stand, in one query. */
    Map<DocumentId, StoredDocument.Head> heads(Collection<DocumentId> documents) {
        return jdbc.execute(
                (ConnectionCallback<Map<DocumentId, StoredDocument.Head>>)
                        c -> heads(c, documents.stream().map(DocumentId::value).toArray()));
    }

    private static Map<DocumentId, StoredDocument.Head> heads(Connection connection, Object[] ids)
            throws SQLException {
        Map<DocumentId, StoredDocument.Head> heads = new HashMap<>();
        Array array = connection.createArrayOf("uuid", ids);
        try (var select =
                connection.prepareStatement(
                        "select id, epoch, head from y_doc where id = any(?)")) {
            select.setArray(1, array);
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                heads.put(
                        new DocumentId(rows.getObject(1, UUID.class)),
                        new StoredDocument.Head(rows.getLong(2), rows.getLong(3)));
            }
        }
        return heads;
    }
}
