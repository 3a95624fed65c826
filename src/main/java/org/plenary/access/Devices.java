package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that are signed in. Each holds one token for as long as it stays signed in: it does not
 * change with use, so requests that arrive together after a restart all pass. A session lives only
 * as long as the row of its device.
 */
@Service
class Devices {
    static final Duration KEPT = Duration.ofDays(30);
    static final Duration NOT_KEPT = Duration.ofHours(12);
    private static final Duration WRITE_USE_AFTER = Duration.ofHours(1);
    private static final int MOST_PER_ACCOUNT = 20;

    /** What the cookie is to hold. */
    record Issued(Secret secret, boolean kept) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Standings standings;

    Devices(JdbcClient jdbc, Clock clock, Standings standings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.standings = standings;
    }

    /**
     * Signs a browser in; beyond twenty per account the one unused for longest is signed out.
     *
     * @param kept whether it stays signed in when the browser is closed
     */
    @Transactional
    public AccountPrincipal.Token signIn(AccountId account, String browser, boolean kept) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        Secret secret = Secret.random();
        jdbc.sql(
                        "INSERT INTO signed_in_device (id, account_id, token_hash, label, created_at,"
                                + " last_used_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        account.value(),
                        secret.hash(),
                        Texts.shorten(browser, 120),
                        Timestamp.from(now),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(kept ? KEPT : NOT_KEPT)))
                .update();
        jdbc.sql(
                        "DELETE FROM signed_in_device WHERE account_id = ? AND (expires_at < ? OR id NOT IN"
                                + " (SELECT id FROM signed_in_device WHERE account_id = ?"
                                + " ORDER BY last_used_at DESC, id = ? DESC LIMIT ?))")
                .params(account.value(), Timestamp.from(now), account.value(), id, MOST_PER_ACCOUNT)
                .update();
        standings.changed(account);
        return new AccountPrincipal.Token(
                new AccountPrincipal(account, id), standings.of(account), new Issued(secret, kept));
    }

    /** The account of the browser that holds the token, when it is still signed in. */
    public Optional<AccountPrincipal.Token> recognise(String token) {
        Instant now = clock.instant();
        return jdbc.sql(
                        "SELECT id, account_id, last_used_at, expires_at - created_at > interval '1 day' AS kept"
                                + " FROM signed_in_device WHERE token_hash = ? AND expires_at > ?")
                .params(Secret.hash(token), Timestamp.from(now))
                .query((row, n) -> {
                    UUID device = row.getObject("id", UUID.class);
                    var account = new AccountId(row.getObject("account_id", UUID.class));
                    if (row.getBoolean("kept")) {
                        keepAlive(device, row.getTimestamp("last_used_at").toInstant(), now);
                    }
                    return new AccountPrincipal(account, device);
                })
                .optional()
                .flatMap(this::current);
    }

    private Optional<AccountPrincipal.Token> current(AccountPrincipal principal) {
        Standing standing = standings.of(principal.account());
        return standing.signedIn(principal.device())
                ? Optional.of(new AccountPrincipal.Token(principal, standing, null))
                : Optional.empty();
    }

    private void keepAlive(UUID device, Instant lastUsed, Instant now) {
        if (lastUsed.plus(WRITE_USE_AFTER).isBefore(now)) {
            jdbc.sql("UPDATE signed_in_device SET last_used_at = ?, expires_at = ? WHERE id = ?")
                    .params(Timestamp.from(now), Timestamp.from(now.plus(KEPT)), device)
                    .update();
        }
    }

    /** Signs one browser of the account out; unknown ones are out already. */
    @Transactional
    public void signOut(AccountId account, UUID device) {
        jdbc.sql("DELETE FROM signed_in_device WHERE account_id = ? AND id = ?")
                .params(account.value(), device)
                .update();
        standings.changed(account);
    }

    /** Signs every browser of the account out except the one given, if any. */
    @Transactional
    public void signOutAll(AccountId account, @Nullable UUID except) {
        jdbc.sql(
                        "DELETE FROM signed_in_device WHERE account_id = :account"
                                + " AND (CAST(:except AS uuid) IS NULL OR id <> :except)")
                .param("account", account.value())
                .param("except", except)
                .update();
        standings.changed(account);
    }

    List<SignedInDevice> of(AccountId account, @Nullable UUID current) {
        return jdbc.sql(
                        "SELECT id, label, created_at, last_used_at FROM signed_in_device"
                                + " WHERE account_id = ? AND expires_at > ? ORDER BY last_used_at DESC")
                .params(account.value(), Timestamp.from(clock.instant()))
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new SignedInDevice(
                            id,
                            row.getString("label"),
                            row.getTimestamp("created_at").toInstant(),
                            row.getTimestamp("last_used_at").toInstant(),
                            id.equals(current));
                })
                .list();
    }
}
