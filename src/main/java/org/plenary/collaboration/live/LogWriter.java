package org.plenary.collaboration.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.plenary.base.Signals;
import org.plenary.collaboration.DocumentId;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Appends to the log. One transaction for changes of many documents: their rows are locked in the
 * order of their ids, so that nodes never wait for each other in a circle, and the number of each
 * change follows from the locked head.
 */
@Component
class LogWriter {
    /** The channel on which nodes hear of new rows: node, then document:epoch:head by commas. */
    static final String CHANNEL = "updates";

    private static final int DOCUMENTS_PER_SIGNAL = 80;

    private final DataSource database;
    private final NodeId node;
    private final Clock clock;

    LogWriter(DataSource database, NodeId node, Clock clock) {
        this.database = database;
        this.node = node;
        this.clock = clock;
    }

    /**
     * The changes of one document in one transaction, in order.
     *
     * @param writer the room, which knows its own rows by it
     */
    record Part(DocumentId document, long epoch, UUID writer, List<StoredChange> changes) {}

    /**
     * Stores all or nothing; returns after the commit.
     *
     * @return the number of the last change of each document
     * @throws DocumentRefused when one document stands in the way of the others
     * @throws SQLException when it is not known to be stored
     */
    Map<DocumentId, Long> append(List<Part> parts) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Map<DocumentId, Long> heads = write(connection, parts);
                connection.commit();
                return heads;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** As {@link #append}, within the caller's Spring transaction. */
    Map<DocumentId, Long> appendInTransaction(Part part) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return write(connection, List.of(part));
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private Map<DocumentId, Long> write(Connection connection, List<Part> parts)
            throws SQLException {
        Map<DocumentId, Long> heads = lock(connection, parts);
        for (Part part : parts) {
            for (StoredChange change : part.changes()) {
                if (!change.claims().isEmpty()) {
                    claim(connection, part, change.claims());
                }
                if (!change.blocks().isEmpty()) {
                    BlockRows.register(connection, part, change.blocks());
                }
            }
        }
        insert(connection, parts, heads);
        return heads;
    }

    private static Map<DocumentId, Long> lock(Connection connection, List<Part> parts)
            throws SQLException {
        Map<DocumentId, Part> expected = HashMap.newHashMap(parts.size());
        parts.forEach(part -> expected.put(part.document(), part));
        Map<DocumentId, Long> heads = HashMap.newHashMap(parts.size());
        try (PreparedStatement lock =
                connection.prepareStatement(
                        "select id, epoch, head from y_doc where id = any(?) order by id for update")) {
            Object[] ids = parts.stream().map(part -> part.document().value()).toArray();
            lock.setArray(1, connection.createArrayOf("uuid", ids));
            ResultSet rows = lock.executeQuery();
            while (rows.next()) {
                var document = new DocumentId(rows.getObject(1, UUID.class));
                Part part = expected.get(document);
                if (part != null && part.epoch() != rows.getLong(2)) {
                    throw new DocumentRefused(document, CloseCode.EPOCH);
                }
                heads.put(document, rows.getLong(3));
            }
        }
        for (Part part : parts) {
            if (!heads.containsKey(part.document())) {
                throw new DocumentRefused(part.document(), CloseCode.FAILED);
            }
        }
        return heads;
    }

    private static void claim(Connection connection, Part part, Map<Long, Owner> claims)
            throws SQLException {
        for (Map.Entry<Long, Owner> claim : claims.entrySet()) {
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into y_client as c (doc_id, epoch, client_id, user_id, by_server)"
                                    + " values (?, ?, ?, ?, ?)"
                                    + " on conflict (doc_id, epoch, client_id)"
                                    + " do update set user_id = c.user_id"
                                    + " returning c.user_id, c.by_server")) {
                insert.setObject(1, part.document().value());
                insert.setLong(2, part.epoch());
                insert.setLong(3, claim.getKey());
                insert.setObject(4, claim.getValue().user());
                insert.setBoolean(5, claim.getValue().byServer());
                ResultSet row = insert.executeQuery();
                row.next();
                Owner stored = new Owner(row.getObject(1, UUID.class), row.getBoolean(2));
                if (!stored.equals(claim.getValue())) {
                    // another node gave the id to somebody else a moment ago
                    throw new DocumentRefused(part.document(), CloseCode.FAILED);
                }
            }
        }
    }

    /** One statement for all rows, all heads and the signals; moves {@code heads} on. */
    private void insert(Connection connection, List<Part> parts, Map<DocumentId, Long> heads)
            throws SQLException {
        var rows = new RowArrays(parts, heads);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "with put as (insert into y_update"
                                + " (doc_id, epoch, seq, user_id, payload, node, at)"
                                + " select *, ?::timestamptz from unnest(?::uuid[], ?::bigint[],"
                                + " ?::bigint[], ?::uuid[], ?::bytea[], ?::uuid[])),"
                                + " moved as (update y_doc d set head = n.head"
                                + " from unnest(?::uuid[], ?::bigint[]) as n (id, head)"
                                + " where d.id = n.id)"
                                + " select pg_notify('plenary', s) from unnest(?::text[]) as s")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, connection.createArrayOf("uuid", rows.documents));
            insert.setArray(3, connection.createArrayOf("int8", rows.epochs));
            insert.setArray(4, connection.createArrayOf("int8", rows.seqs));
            insert.setArray(5, connection.createArrayOf("uuid", rows.users));
            insert.setArray(6, connection.createArrayOf("bytea", rows.payloads));
            insert.setArray(7, connection.createArrayOf("uuid", rows.writers));
            Object[] ids = heads.keySet().stream().map(DocumentId::value).toArray();
            insert.setArray(8, connection.createArrayOf("uuid", ids));
            insert.setArray(9, connection.createArrayOf("int8", heads.values().toArray()));
            insert.setArray(10, connection.createArrayOf("text", signals(parts, heads)));
            insert.execute();
        }
    }

    private Object[] signals(List<Part> parts, Map<DocumentId, Long> heads) {
        List<String> signals = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += DOCUMENTS_PER_SIGNAL) {
            var text = new StringBuilder(node.toString()).append(' ');
            int to = Math.min(parts.size(), from + DOCUMENTS_PER_SIGNAL);
            for (Part part : parts.subList(from, to)) {
                text.append(part.document()).append(':').append(part.epoch());
                text.append(':').append(heads.get(part.document())).append(',');
            }
            signals.add(Signals.frame(CHANNEL, text.toString()));
        }
        return signals.toArray();
    }
}
