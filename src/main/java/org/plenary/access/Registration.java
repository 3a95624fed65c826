package org.plenary.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.mail.Mail;
import org.plenary.mail.MailService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joining without an invitation. Whoever asks gets one answer, whatever stands behind the address:
 * a letter. It holds an invitation, a link to a request, or the word that there is an account. Of
 * the asker nothing is stored before the link in the letter was opened.
 */
@Service
public class Registration implements DisposableBean {
    static final Duration LIFE = Duration.ofDays(2);
    static final int A_PLACE_AN_HOUR = 60;
    private static final int MOST_WAITING = 500;
    private static final String MEMBER = "network:" + NetworkRole.MEMBER;
    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final JdbcClient jdbc;
    private final Joining joining;
    private final Invitations invitations;
    private final MailService mails;
    private final Links links;
    private final LetterThrottle throttle;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final Cache<String, Bucket> places =
            Caffeine.newBuilder()
                    .maximumSize(50_000)
                    .expireAfterAccess(Duration.ofHours(2))
                    .build();

    Registration(
            JdbcClient jdbc,
            Joining joining,
            Invitations invitations,
            MailService mails,
            Links links,
            LetterThrottle throttle,
            AuditTrail audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.joining = joining;
        this.invitations = invitations;
        this.mails = mails;
        this.links = links;
        this.throttle = throttle;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Writes to the address. Returns at once and in the same way for every address: what depends on
     * it happens behind.
     *
     * @param place the network address of who asks
     * @throws InvalidInput when the text is no address, or too many asked from this place
     */
    public void ask(String email, String place) {
        ApplicantAddress address = ApplicantAddress.of(email);
        if (!bucket(CallerPlace.of(place)).tryConsume(1)) {
            throw new InvalidInput(
                    "Very many people asked from your network within an hour, so no letter was written. Try again in an hour.");
        }
        if (!waiting.tryAcquire()) {
            return;
        }
        writer.submit(() -> {
            try {
                transaction.executeWithoutResult(status -> write(address));
            } catch (RuntimeException e) {
                log.error("A letter to somebody who would like to join was not written", e);
            } finally {
                waiting.release();
            }
        });
    }

    void write(ApplicantAddress address) {
        if (!joining.open() || !throttle.allows("join " + address.mailboxKey())) {
            return;
        }
        if (hasAccount(address)) {
            mails.send(
                    letter(
                            address,
                            "You asked to join Plenary. There is an account for your mailbox already: sign in, or choose a new password, here:\n"
                                    + links.to("/app/login")));
        } else if (joining.permits(address)) {
            invitations.send(
                    EmailAddress.of(address.value()),
                    MEMBER,
                    "You asked to join the network in Plenary.",
                    null);
        } else if (joining.requestsOpen()) {
            mails.send(
                    letter(
                            address,
                            "You asked to join the network in Plenary. Its organizers decide. Open this link to write them who you are. It works once, for two days:\n"
                                    + links.to("/app/register/" + link(address))));
        } else {
            mails.send(
                    letter(
                            address,
                            "You asked to join the network in Plenary. People with an address like yours join by invitation: ask somebody whom you know in the network."));
        }
    }

    private static Mail letter(ApplicantAddress address, String text) {
        return new Mail(
                address.value(),
                "Joining Plenary",
                text + "\n\nIf you did not ask for this letter, you need do nothing.\n");
    }

    private boolean hasAccount(ApplicantAddress address) {
        return jdbc.sql(
                        """
                        select exists (select 1 from account where email_key = :key
                          or (split_part(email_key, '@', 2) = :domain
                            and split_part(split_part(email_key, '@', 1), '+', 1) = :local))
                        """)
                .param("key", EmailAddress.key(address.value()))
                .param("domain", address.domain())
                .param("local", address.baseLocal())
                .query(Boolean.class)
                .single();
    }

    private String link(ApplicantAddress address) {
        Secret secret = Secret.random();
        jdbc.sql("insert into joining_link (token_hash, email, expires_at) values (?, ?, ?)")
                .params(secret.hash(), address.value(), Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return secret.token();
    }

    /** The address that a letter's link proved; empty when the link is used up or too old. */
    @Transactional(readOnly = true)
    public Optional<String> look(String token) {
        return jdbc.sql("select email from joining_link where token_hash = ? and expires_at > ?")
                .params(Secret.hash(token), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /**
     * Puts the request before the organizers; while one of the same address waits, it stays as it
     * is.
     *
     * @throws InvalidInput when the link is used up, or a text is missing or too long; nothing was
     *     stored
     */
    @Transactional
    public void request(String token, String name, String organisation, String reason) {
        String known = Texts.required("Your name", name, Accounts.LONGEST_NAME);
        String from = Texts.optional("The organisation", organisation, 200);
        String why = Texts.required("The reason", reason, 1000);
        String email =
                jdbc.sql(
                                "delete from joining_link where token_hash = ? and expires_at > ? returning email")
                        .params(Secret.hash(token), Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional()
                        .orElseThrow(() ->
                                new InvalidInput(
                                        "This link was used already or is older than two days, so nothing was sent. Ask for a new one."));
        UUID id = UUID.randomUUID();
        int made =
                jdbc.sql(
                                """
                                insert into joining_request
                                  (id, email, email_key, name, organisation, reason, at, state)
                                values (?, ?, ?, ?, ?, ?, ?, 'WAITING')
                                on conflict (email_key) where state = 'WAITING' do nothing
                                """)
                        .params(
                                id,
                                email,
                                ApplicantAddress.of(email).mailboxKey(),
                                known,
                                from,
                                why,
                                Timestamp.from(clock.instant()))
                        .update();
        if (made == 1) {
            audit.record("joining-requested", "joining-request", id.toString(), Map.of());
            events.publishEvent(new JoiningRequested(id));
        }
    }

    /** Answered requests are forgotten after 90 days, links that nobody opened when they end. */
    @Scheduled(cron = "0 40 3 * * *", zone = "UTC")
    @Transactional
    public void forgetOld() {
        jdbc.sql("delete from joining_link where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from joining_request where handled_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(90))))
                .update();
    }

    private Bucket bucket(String place) {
        return places.get(
                place,
                p ->
                        Bucket.builder()
                                .addLimit(l ->
                                        l.capacity(A_PLACE_AN_HOUR)
                                                .refillGreedy(A_PLACE_AN_HOUR, Duration.ofHours(1)))
                                .build());
    }

    @Override
    public void destroy() {
        writer.shutdown();
    }
}
