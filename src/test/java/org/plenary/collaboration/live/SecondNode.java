package org.plenary.collaboration.live;

import java.time.Clock;
import javax.sql.DataSource;
import org.plenary.access.CurrentAccount;
import org.plenary.base.Signals;
import org.plenary.base.TestSignals;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes another node of the same database: everything but the web server. */
@Component
class SecondNode {
    record Node(Rooms rooms, CommitQueue queue, Signals signals, Catchup catchup, Ticker ticker)
            implements AutoCloseable {
        @Override
        public void close() {
            ticker.stop();
            catchup.stop();
            signals.stop();
        }
    }

    private final DataSource database;
    private final JdbcConnectionDetails details;
    private final RightsCache rights;
    private final CurrentAccount accounts;

    SecondNode(
            DataSource database,
            JdbcConnectionDetails details,
            RightsCache rights,
            CurrentAccount accounts) {
        this.database = database;
        this.details = details;
        this.rights = rights;
        this.accounts = accounts;
    }

    Node start() {
        var jdbc = new JdbcTemplate(database);
        var client = JdbcClient.create(database);
        Signals signals = TestSignals.another(jdbc, details);
        var id = new NodeId();
        var log = new UpdateLog(jdbc);
        var queue = new CommitQueue(new LogWriter(database, id, Clock.systemUTC()));
        var snapshots = new SnapshotKeeper(log, client, Clock.systemUTC());
        var rooms = new Rooms(log, queue, rights, snapshots, new AuthorKeys(client), accounts);
        var catchup = new Catchup(rooms, log, signals, id);
        var ticker = new Ticker(rooms, queue, signals, id, event -> {});
        signals.start();
        catchup.start();
        ticker.start();
        return new Node(rooms, queue, signals, catchup, ticker);
    }
}
