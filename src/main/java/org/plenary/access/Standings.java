package org.plenary.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.base.Signals;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The standing of accounts, read from the database at most once a second each: rights are asked at
 * every call and every frame. A change reaches each node by signal at once, and by age within one
 * second even where the signal is lost.
 */
@Component
class Standings implements DisposableBean {
    private static final String CHANNEL = "account-standing";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Signals signals;
    private final ExecutorService teller = Executors.newVirtualThreadPerTaskExecutor();
    private final Cache<AccountId, Standing> cache =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterWrite(Duration.ofSeconds(1))
                    .build();

    Standings(JdbcClient jdbc, Clock clock, Signals signals, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.signals = signals;
        signals.subscribe(
                CHANNEL,
                payload -> {
                    var account = new AccountId(UUID.fromString(payload));
                    cache.invalidate(account);
                    // listeners may ask the database, which the signals' own thread may not
                    teller.submit(() -> events.publishEvent(new AccountStandingChanged(account)));
                });
        signals.afterReconnect(cache::invalidateAll);
    }

    Standing of(AccountId id) {
        return cache.get(id, this::read);
    }

    /** As {@link #of}, read from the database now: for decisions that end a session. */
    Standing fresh(AccountId id) {
        cache.invalidate(id);
        return of(id);
    }

    /** Tells every node at the commit of the caller's transaction. */
    void changed(AccountId id) {
        signals.publish(CHANNEL, id.toString());
        forgetAtCommit(id);
    }

    private void forgetAtCommit(AccountId id) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            cache.invalidate(id);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        cache.invalidate(id);
                    }
                });
    }

    private Standing read(AccountId id) {
        return jdbc.sql(
                        "SELECT suspended_at IS NULL AS active,"
                                + " ARRAY(SELECT role FROM account_role r WHERE r.account_id = a.id) AS roles,"
                                + " ARRAY(SELECT d.id FROM signed_in_device d WHERE d.account_id = a.id"
                                + " AND d.expires_at > ?) AS devices"
                                + " FROM account a WHERE id = ?")
                .params(Timestamp.from(clock.instant()), id.value())
                .query((row, n) -> standing(row))
                .optional()
                .orElse(Standing.NONE);
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getBoolean("active"),
                values(row.getArray("roles"), role -> NetworkRole.valueOf((String) role)),
                values(row.getArray("devices"), UUID.class::cast));
    }

    private static <T> Set<T> values(Array array, Function<Object, T> as) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(as).collect(Collectors.toSet());
    }

    @Override
    public void destroy() {
        teller.close();
    }
}
