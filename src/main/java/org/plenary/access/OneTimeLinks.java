package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that do one thing once. Runs in the caller's transaction. */
@Component
class OneTimeLinks {
    enum Kind {
        PASSWORD,
        FIRST_ADMINISTRATOR
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Secret make(Kind kind, @Nullable AccountId account, Duration life) {
        Secret secret = Secret.random();
        Instant now = clock.instant();
        jdbc.sql(
                        "INSERT INTO one_time_link (id, kind, account_id, token_hash, created_at, expires_at)"
                                + " VALUES (:id, :kind, :account, :hash, :now, :end)")
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("account", account == null ? null : account.value())
                .param("hash", secret.hash())
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(life)))
                .update();
        return secret;
    }

    boolean good(Kind kind, String token) {
        return jdbc.sql(
                                "SELECT count(*) FROM one_time_link WHERE kind = ? AND token_hash = ?"
                                        + " AND used_at IS NULL AND expires_at > ?")
                        .params(kind.name(), Secret.hash(token), Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Uses the link up: of two callers at the same moment one gets it, the other nothing. */
    Optional<Used> use(Kind kind, String token) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql(
                        "UPDATE one_time_link SET used_at = ? WHERE kind = ? AND token_hash = ?"
                                + " AND used_at IS NULL AND expires_at > ? RETURNING account_id")
                .params(now, kind.name(), Secret.hash(token), now)
                .query((row, n) -> new Used(row.getObject("account_id", UUID.class)))
                .optional();
    }

    record Used(@Nullable UUID account) {}

    /** Older unused links of the account stop working. */
    void useUp(AccountId account) {
        jdbc.sql("UPDATE one_time_link SET used_at = ? WHERE account_id = ? AND used_at IS NULL")
                .params(Timestamp.from(clock.instant()), account.value())
                .update();
    }
}
