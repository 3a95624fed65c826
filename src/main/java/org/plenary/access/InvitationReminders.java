package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.mail.Mail;
import org.plenary.mail.MailService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds people of an invitation who have never signed in: twice at most for an address, whatever
 * it is invited to. Each reminder has a link of its own and seven more days; links of earlier
 * letters go on working as long.
 */
@Service
@Transactional
public class InvitationReminders {
    static final int MOST = 2;
    private static final int IN_A_RUN = 100;
    private static final Duration FIRST_AFTER = Duration.ofDays(5);
    private static final Duration SECOND_AFTER = Duration.ofDays(9);
    private static final Duration TOO_OLD = Duration.ofDays(60);
    private static final String NETWORK = "network:";

    private record Row(UUID id, String email, String grant, String why, Instant createdAt) {}

    private final JdbcClient jdbc;
    private final MailService mails;
    private final Links links;
    private final Standings standings;
    private final List<GrantPlaces> places;
    private final AuditTrail audit;
    private final Clock clock;

    InvitationReminders(
            JdbcClient jdbc,
            MailService mails,
            Links links,
            Standings standings,
            List<GrantPlaces> places,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.links = links;
        this.standings = standings;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are due, at most 100 in a run, on one node at a time. */
    @Scheduled(cron = "0 10 7 * * *", zone = "UTC")
    public void remindDue() {
        boolean alone =
                jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('reminders', 631))")
                        .query(Boolean.class)
                        .single();
        if (alone) {
            due().forEach(this::send);
        }
    }

    private List<Row> due() {
        Instant now = clock.instant();
        return jdbc
                .sql(
                        """
                        select distinct on (i.email_key) i.id, i.email, i.granted, i.why,
                               i.created_at, i.invited_by
                        from invitation i
                        where i.redeemed_at is null and i.invited_by is not null
                          and i.created_at > :oldest and i.created_at < :first
                          and not exists (select 1 from account a where a.email_key = i.email_key)
                          and (select count(*) from invitation_reminder r
                               where r.email_key = i.email_key) < :most
                          and not exists (select 1 from invitation_reminder r
                               where r.email_key = i.email_key and r.at > :second)
                        order by i.email_key, i.created_at desc
                        limit :run
                        """)
                .param("oldest", Timestamp.from(now.minus(TOO_OLD)))
                .param("first", Timestamp.from(now.minus(FIRST_AFTER)))
                .param("second", Timestamp.from(now.minus(SECOND_AFTER)))
                .param("most", MOST)
                .param("run", IN_A_RUN)
                .query((row, n) ->
                        Map.entry(row(row), new AccountId(row.getObject("invited_by", UUID.class))))
                .list()
                .stream()
                .filter(e -> standings.of(e.getValue()).active() && stillThere(e.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Reminds now. The calling module has asked the rights.
     *
     * @param grant what the invitation is to, in full
     * @throws NotFound when nobody with an open invitation to it is to be reminded
     * @throws InvalidInput when the address was reminded twice
     */
    public void remind(String grant) {
        Row row =
                jdbc.sql(
                                """
                                select id, email, granted, why, created_at from invitation i
                                where granted = ? and redeemed_at is null
                                  and not exists (select 1 from account a
                                    where a.email_key = i.email_key)
                                order by created_at desc limit 1
                                """)
                        .param(grant)
                        .query((r, n) -> row(r))
                        .optional()
                        .orElseThrow(() ->
                                new NotFound("There is no open invitation to remind anybody of."));
        if (!send(row)) {
            throw new InvalidInput(
                    "This address was reminded twice already, so no letter was sent. Ask the person in another way.");
        }
        audit.record("reminded", "invitation", row.id().toString(), Map.of("grant", grant));
    }

    /** When an open invitation to the grant was sent and how often its address was reminded. */
    @Transactional(readOnly = true)
    public Optional<Invited> invited(String grant) {
        return jdbc.sql(
                        """
                        select created_at, (select count(*) from invitation_reminder r
                          where r.email_key = i.email_key)
                        from invitation i where granted = ? and redeemed_at is null
                        order by created_at desc limit 1
                        """)
                .param(grant)
                .query((row, n) -> new Invited(row.getTimestamp(1).toInstant(), row.getInt(2)))
                .optional();
    }

    /** An invitation that waits; {@code reminders} at most 2. */
    public record Invited(Instant at, int reminders) {}

    /** False when the address was reminded twice: its rows say so, also to another node. */
    private boolean send(Row row) {
        Secret secret = Secret.random();
        Timestamp now = Timestamp.from(clock.instant());
        String key = EmailAddress.key(row.email());
        Optional<Integer> number =
                jdbc.sql(
                                """
                                insert into invitation_reminder
                                  (invitation_id, email_key, number, token_hash, at)
                                select :id, :key, count(*) + 1, :hash, :now
                                from invitation_reminder where email_key = :key
                                having count(*) < :most
                                on conflict do nothing returning number
                                """)
                        .param("id", row.id())
                        .param("key", key)
                        .param("hash", secret.hash())
                        .param("now", now)
                        .param("most", MOST)
                        .query(Integer.class)
                        .optional();
        if (number.isEmpty()) {
            return false;
        }
        jdbc.sql("update invitation set expires_at = greatest(expires_at, ?) where id = ?")
                .params(Timestamp.from(clock.instant().plus(Invitations.LIFE)), row.id())
                .update();
        mails.send(letter(row, secret, number.get()));
        return true;
    }

    private Mail letter(Row row, Secret secret, int number) {
        return new Mail(
                row.email(),
                "A reminder of your invitation to Plenary",
                row.why()
                        + "\n\nYou have not opened your invitation yet. This link accepts it; it works once, for seven days:\n"
                        + links.to("/app/invitation/" + secret.token())
                        + (number < MOST
                                ? "\n\nYou are reminded once more at most. "
                                : "\n\nThis was the last reminder. ")
                        + "If you do not want to come in, you need do nothing.\n");
    }

    /** What it leads to may be gone meanwhile. */
    private boolean stillThere(Row row) {
        return row.grant().startsWith(NETWORK)
                || places.stream().anyMatch(p -> p.pathOf(row.grant()).isPresent());
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("granted"),
                row.getString("why"),
                row.getTimestamp("created_at").toInstant());
    }
}
