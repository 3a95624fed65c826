package org.plenary.base;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Short messages between the nodes of one database, over PostgreSQL's LISTEN and NOTIFY. Every node
 * hears every message, the sender's own node too. A message leaves with the caller's transaction:
 * at its commit, or not at all; without a transaction at once. Messages sent while the listening
 * connection is down are lost, so each receiver that counts on them also registers what to do after
 * a reconnect.
 */
@Component
public class Signals implements SmartLifecycle {
    /** Bytes of a payload, channel name included: PostgreSQL takes less than 8,000. */
    public static final int LARGEST = 7_900;

    /** How the listening connection calls itself in pg_stat_activity. */
    public static final String APPLICATION_NAME = "plenary-signals";

    private static final Logger log = LoggerFactory.getLogger(Signals.class);
    private static final String PHYSICAL_CHANNEL = "plenary";
    private static final Duration ALIVE_CHECK = Duration.ofSeconds(5);
    private static final Duration PAUSE_BEFORE_RECONNECT = Duration.ofMillis(500);

    private final JdbcTemplate jdbc;
    private final JdbcConnectionDetails database;
    private final Map<String, List<Consumer<String>>> receivers = new ConcurrentHashMap<>();
    private final List<Runnable> afterReconnect = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstConnect = new CountDownLatch(1);
    private volatile boolean running;
    private volatile @Nullable Thread listener;

    Signals(JdbcTemplate jdbc, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /**
     * @param channel a short name without a space
     * @throws IllegalArgumentException when channel and payload together exceed {@link #LARGEST}
     */
    public void publish(String channel, String payload) {
        jdbc.query("select pg_notify(?, ?)", row -> {}, PHYSICAL_CHANNEL, frame(channel, payload));
    }

    /** The text to pass to {@code pg_notify('plenary', ?)} where a caller batches by itself. */
    public static String frame(String channel, String payload) {
        String framed = channel + ' ' + payload;
        if (framed.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new IllegalArgumentException("A signal on " + channel + " is too long");
        }
        return framed;
    }

    /**
     * Receivers run one after the other on the listening thread: they must be quick and may not
     * wait for the database.
     */
    public void subscribe(String channel, Consumer<String> receiver) {
        receivers.computeIfAbsent(channel, c -> new CopyOnWriteArrayList<>()).add(receiver);
    }

    /** Runs after each later connection of the listener, when messages may have been missed. */
    public void afterReconnect(Runnable catchUp) {
        afterReconnect.add(catchUp);
    }

    @Override
    public void start() {
        running = true;
        var thread = new Thread(this::listen, "signals");
        thread.setDaemon(true);
        listener = thread;
        thread.start();
        try {
            if (!firstConnect.await(10, TimeUnit.SECONDS)) {
                log.warn("No listening connection to the database yet; it is tried again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = listener;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // before anything that serves requests, and after it at shutdown
        return -1000;
    }

    private void listen() {
        while (running) {
            try (Connection connection = connect()) {
                if (firstConnect.getCount() > 0) {
                    firstConnect.countDown();
                } else {
                    afterReconnect.forEach(Signals::guarded);
                }
                receiveUntilBroken(connection);
            } catch (SQLException e) {
                if (running) {
                    log.warn(
                            "The listening connection broke: {}; connecting again", e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("ApplicationName", APPLICATION_NAME);
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        putIfKnown(properties, "user", database.getUsername());
        putIfKnown(properties, "password", database.getPassword());
        Connection connection = DriverManager.getConnection(database.getJdbcUrl(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + PHYSICAL_CHANNEL);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static void putIfKnown(Properties properties, String key, @Nullable String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    private void receiveUntilBroken(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        while (running) {
            PGNotification[] heard = postgres.getNotifications((int) ALIVE_CHECK.toMillis());
            if (heard == null || heard.length == 0) {
                if (!connection.isValid((int) ALIVE_CHECK.toSeconds())) {
                    throw new SQLException("no answer");
                }
                continue;
            }
            for (PGNotification one : heard) {
                deliver(one.getParameter());
            }
        }
    }

    private void deliver(String framed) {
        int cut = framed.indexOf(' ');
        if (cut < 0) {
            return;
        }
        String payload = framed.substring(cut + 1);
        for (var receiver : receivers.getOrDefault(framed.substring(0, cut), List.of())) {
            guarded(() -> receiver.accept(payload));
        }
    }

    private static void guarded(Runnable receiver) {
        try {
            receiver.run();
        } catch (RuntimeException e) {
            log.error("A receiver of signals failed", e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_BEFORE_RECONNECT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
