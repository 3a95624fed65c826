package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns an invitation's link into an account, a grant, or both; once. */
@Service
public class Redemption {
    /** So long after its end an invitation can be had anew by the same address. */
    private static final Duration RENEWABLE = Duration.ofDays(60);

    private static final String NETWORK = "network:";
    private static final String HOME = "/app/";

    /** The link of the first letter or of a reminder. */
    private static final String BY_TOKEN =
            "(token_hash = :hash OR id = (SELECT invitation_id FROM invitation_reminder WHERE token_hash = :hash))";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final AccountRepository repository;
    private final Invitations invitations;
    private final Passwords passwords;
    private final Devices devices;
    private final Standings standings;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final LetterThrottle throttle;
    private final List<GrantPlaces> places;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Redemption(
            JdbcClient jdbc,
            Accounts accounts,
            AccountRepository repository,
            Invitations invitations,
            Passwords passwords,
            Devices devices,
            Standings standings,
            CurrentAccount current,
            AuditTrail audit,
            LetterThrottle throttle,
            List<GrantPlaces> places,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.repository = repository;
        this.invitations = invitations;
        this.passwords = passwords;
        this.devices = devices;
        this.standings = standings;
        this.current = current;
        this.audit = audit;
        this.throttle = throttle;
        this.places = places;
        this.events = events;
        this.clock = clock;
    }

    private record Row(
            UUID id,
            String email,
            String grant,
            String why,
            @Nullable UUID invitedBy,
            Instant expiresAt,
            boolean redeemed) {}

    /** Changes nothing: mail programs open links to look at them. */
    @Transactional(readOnly = true)
    public InvitationState look(String token) {
        return find(token)
                .map(row ->
                        new InvitationState(
                                kind(row),
                                row.email(),
                                row.why(),
                                accounts.byEmail(row.email()).isPresent(),
                                path(row.grant())))
                .orElse(new InvitationState(InvitationState.Kind.UNKNOWN, "", "", false, HOME));
    }

    private String path(String grant) {
        return places.stream().flatMap(p -> p.pathOf(grant).stream()).findFirst().orElse(HOME);
    }

    /**
     * Makes the account of the invited address and gives it the grant.
     *
     * @throws InvalidInput when the link does not work any more, there is an account already, or a
     *     text cannot be taken; nothing was made
     */
    @Transactional
    public NewSession accept(String token, String name, String password, String browser) {
        Row row = use(token);
        AccountEntity account = accounts.create(new EmailAddress(row.email()), name, Set.of());
        account.passwordHash = passwords.hash(password, account.email, account.name);
        give(row, account);
        return new NewSession(
                devices.signIn(account.accountId(), BrowserDetails.label(browser), true));
    }

    /**
     * Gives the grant to the signed-in account, whose address must be the invited one.
     *
     * @throws NotAllowed when it is another address
     * @throws InvalidInput when the link does not work any more
     */
    @Transactional
    public void join(String token) {
        AccountId id = current.require();
        AccountEntity account = repository.findById(id.value()).orElseThrow();
        Row row = use(token);
        if (!account.emailKey.equals(EmailAddress.key(row.email()))) {
            throw new NotAllowed(
                    "This invitation is for another address than the one you are signed in with. Sign out, then open the link again.");
        }
        give(row, account);
    }

    /** Sends a new letter to the invited address of an expired invitation; says nothing else. */
    @Transactional
    public void renew(String token) {
        find(token)
                .filter(row ->
                        kind(row) == InvitationState.Kind.EXPIRED
                                && row.expiresAt().plus(RENEWABLE).isAfter(clock.instant())
                                && stillMeant(row)
                                && throttle.allows(EmailAddress.key(row.email())))
                .ifPresent(row ->
                        invitations.send(
                                new EmailAddress(row.email()),
                                row.grant(),
                                row.why(),
                                row.invitedBy() == null ? null : new AccountId(row.invitedBy())));
    }

    /** An invitation ends with the standing of who sent it. */
    private boolean stillMeant(Row row) {
        return row.invitedBy() == null || standings.of(new AccountId(row.invitedBy())).active();
    }

    private void give(Row row, AccountEntity account) {
        if (row.grant().startsWith(NETWORK)) {
            account.roles.add(NetworkRole.valueOf(row.grant().substring(NETWORK.length())));
        }
        repository.saveAndFlush(account);
        AccountId id = account.accountId();
        jdbc.sql("UPDATE invitation SET redeemed_by = ? WHERE id = ?")
                .params(id.value(), row.id())
                .update();
        audit.record(
                id,
                "invitation-redeemed",
                "invitation",
                row.id().toString(),
                Map.of("grant", row.grant()));
        standings.changed(id);
        events.publishEvent(new InvitationRedeemed(id, row.grant()));
    }

    /** One row update decides between callers at the same moment. */
    private Row use(String token) {
        Timestamp now = Timestamp.from(clock.instant());
        int used =
                jdbc.sql(
                                "UPDATE invitation SET redeemed_at = :now WHERE "
                                        + BY_TOKEN
                                        + " AND redeemed_at IS NULL AND expires_at > :now")
                        .param("now", now)
                        .param("hash", Secret.hash(token))
                        .update();
        Optional<Row> row = find(token);
        if (used == 0) {
            throw new InvalidInput(
                    switch (row.map(this::kind).orElse(InvitationState.Kind.UNKNOWN)) {
                        case USED -> USED;
                        case EXPIRED ->
                                "This invitation is older than seven days, so it was not accepted. Ask for a new link.";
                        default ->
                                "This invitation does not exist or was withdrawn. Ask the person who invited you.";
                    });
        }
        return row.orElseThrow();
    }

    static final String USED =
            "This invitation was accepted before; each works once. Sign in with the account that was made with it.";

    private InvitationState.Kind kind(Row row) {
        if (row.redeemed()) {
            return InvitationState.Kind.USED;
        }
        return row.expiresAt().isAfter(clock.instant())
                ? InvitationState.Kind.OPEN
                : InvitationState.Kind.EXPIRED;
    }

    private Optional<Row> find(String token) {
        return jdbc.sql(
                        "SELECT id, email, granted, why, invited_by, expires_at, redeemed_at IS NOT NULL AS redeemed"
                                + " FROM invitation WHERE "
                                + BY_TOKEN)
                .param("hash", Secret.hash(token))
                .query((row, n) ->
                        new Row(
                                row.getObject("id", UUID.class),
                                row.getString("email"),
                                row.getString("granted"),
                                row.getString("why"),
                                row.getObject("invited_by", UUID.class),
                                row.getTimestamp("expires_at").toInstant(),
                                row.getBoolean("redeemed")))
                .optional();
    }
}
