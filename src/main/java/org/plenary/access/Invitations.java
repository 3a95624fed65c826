package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.mail.Mail;
import org.plenary.mail.MailService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single-use links by mail, bound to one address and one grant, good for seven days. A grant is an
 * opaque string: {@code network:MEMBER} belongs to this module, {@code workshop:<uuid>:PARTICIPANT}
 * to the workshop module, which hears of it by {@link InvitationRedeemed}.
 */
@Service
public class Invitations {
    static final Duration LIFE = Duration.ofDays(7);
    private static final Pattern GRANT = Pattern.compile("[a-z-]{1,40}:[A-Za-z0-9:_-]{1,150}");
    private static final String NETWORK = "network:";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MailService mails;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Links links;
    private final LetterThrottle throttle;
    private final Clock clock;

    Invitations(
            JdbcClient jdbc,
            JdbcTemplate batches,
            MailService mails,
            CurrentAccount current,
            AuditTrail audit,
            Links links,
            LetterThrottle throttle,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.mails = mails;
        this.current = current;
        this.audit = audit;
        this.links = links;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Sends an invitation in the name of the current account. Only administrators give network
     * roles; for any other grant the calling module has asked the rights already.
     *
     * @param why one sentence that says what the invitation is to, at most 500 characters
     * @throws InvalidInput when the address is none
     */
    @Transactional
    public void invite(String email, String grant, String why) {
        AccountId by = current.isSystem() ? null : current.require();
        if (grant.startsWith(NETWORK) && by != null) {
            current.require(NetworkRole.ADMINISTRATOR);
        }
        send(EmailAddress.of(email), grant, Texts.required("The reason", why, 500), by);
    }

    /**
     * As {@link #invite} for many: all or none.
     *
     * @param why one sentence for all of them
     */
    @Transactional
    public void inviteAll(List<Invitee> people, String why) {
        AccountId by = current.isSystem() ? null : current.require();
        if (by != null && people.stream().anyMatch(p -> p.grant().startsWith(NETWORK))) {
            current.require(NetworkRole.ADMINISTRATOR);
        }
        String reason = Texts.required("The reason", why, 500);
        write(people, reason, by);
        people.stream()
                .collect(Collectors.groupingBy(Invitee::grant, TreeMap::new, Collectors.counting()))
                .forEach((grant, count) ->
                        audit.record(
                                "invited", "grant", grant, Map.of("people", count.toString())));
    }

    /**
     * Lets somebody who is not signed in ask for a grant that is open to everyone who has the link
     * to it, such as taking part in a workshop. The mail proves that the address is theirs; nothing
     * tells the asker whether it is known. Never for network roles.
     *
     * @throws InvalidInput when the address is none
     */
    @Transactional
    public void requestByMail(String email, String grant) {
        if (grant.startsWith(NETWORK)) {
            throw new IllegalArgumentException("Network roles are not given on request");
        }
        EmailAddress address = EmailAddress.of(email);
        if (throttle.allows(address.key())) {
            send(address, grant, "You asked for this link yourself.", null);
        }
    }

    /**
     * Invitations to grants that begin with the prefix and were not redeemed, newest first, at most
     * 500. The calling module has asked the rights; {@code network:} is for administrators.
     */
    @Transactional(readOnly = true)
    public List<OpenInvitation> open(String grantPrefix) {
        if (grantPrefix.isEmpty() || grantPrefix.startsWith(NETWORK)) {
            current.require(NetworkRole.ADMINISTRATOR);
        }
        return jdbc.sql(
                        "SELECT id, email, granted, created_at, expires_at FROM invitation"
                                + " WHERE redeemed_at IS NULL AND starts_with(granted, ?)"
                                + " ORDER BY created_at DESC LIMIT 500")
                .param(grantPrefix)
                .query((row, n) ->
                        new OpenInvitation(
                                row.getObject("id", UUID.class),
                                row.getString("email"),
                                row.getString("granted"),
                                row.getTimestamp("created_at").toInstant(),
                                row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /**
     * The link stops working. The calling module has asked the rights; network roles are for
     * administrators. One that was redeemed meanwhile stays as it is.
     *
     * @param grantPrefix what the invitation must be to; another one is not touched
     */
    @Transactional
    public void withdraw(UUID id, String grantPrefix) {
        if (grantPrefix.isEmpty() || grantPrefix.startsWith(NETWORK)) {
            current.require(NetworkRole.ADMINISTRATOR);
        }
        int gone =
                jdbc.sql(
                                "DELETE FROM invitation WHERE id = ? AND redeemed_at IS NULL"
                                        + " AND starts_with(granted, ?)")
                        .params(id, grantPrefix)
                        .update();
        if (gone == 1) {
            audit.record("invitation-withdrawn", "invitation", id.toString(), Map.of());
        }
    }

    void send(EmailAddress email, String grant, String why, @Nullable AccountId by) {
        UUID id = write(List.of(new Invitee(email.value(), grant)), why, by);
        audit.record("invited", "invitation", id.toString(), Map.of("grant", grant));
    }

    /** Answers the id of the last one. */
    private UUID write(List<Invitee> people, String why, @Nullable AccountId by) {
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp end = Timestamp.from(clock.instant().plus(LIFE));
        UUID id = UUID.randomUUID();
        List<Object[]> rows = new ArrayList<>();
        List<Mail> letters = new ArrayList<>();
        for (Invitee person : people) {
            if (!GRANT.matcher(person.grant()).matches()) {
                throw new IllegalArgumentException("Not a grant: " + person.grant());
            }
            Secret secret = Secret.random();
            id = UUID.randomUUID();
            rows.add(
                    new Object[] {
                        id,
                        person.email(),
                        EmailAddress.key(person.email()),
                        person.grant(),
                        why,
                        secret.hash(),
                        by == null ? null : by.value(),
                        now,
                        end
                    });
            letters.add(letter(person.email(), why, secret));
        }
        batches.batchUpdate(
                "INSERT INTO invitation (id, email, email_key, granted, why, token_hash, invited_by,"
                        + " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        mails.sendAll(letters);
        return id;
    }

    private Mail letter(String to, String why, Secret secret) {
        return new Mail(
                to,
                "Your invitation to Plenary",
                why
                        + "\n\nOpen this link to accept. It works once, for seven days:\n"
                        + links.to("/app/invitation/" + secret.token())
                        + "\n\nIf you did not expect this letter, you need do nothing.\n");
    }
}
