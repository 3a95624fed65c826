package org.plenary.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes letters. A letter is stored in the caller's transaction and leaves after its commit. */
@Service
public class MailService {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final MailDelivery delivery;
    private final boolean server;

    MailService(
            JdbcTemplate jdbc,
            Clock clock,
            MailDelivery delivery,
            @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.delivery = delivery;
        this.server = !host.isBlank();
    }

    /** Queues the letter, or keeps it for the mailbox page where no mail server is set. */
    @Transactional
    public void send(Mail mail) {
        sendAll(List.of(mail));
    }

    /** As {@link #send} for many, in one go. */
    @Transactional
    public void sendAll(List<Mail> letters) {
        Timestamp now = Timestamp.from(clock.instant());
        String state = server ? "QUEUED" : "KEPT";
        jdbc.batchUpdate(
                "INSERT INTO mail_message (id, recipient, subject, body, state, created_at, next_attempt_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                letters.stream()
                        .map(m ->
                                new Object[] {
                                    UUID.randomUUID(),
                                    m.to(),
                                    m.subject(),
                                    m.text(),
                                    state,
                                    now,
                                    now
                                })
                        .toList());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        delivery.soon();
                    }
                });
    }

    /** Letters are forgotten after 90 days. */
    @Scheduled(cron = "0 20 3 * * *", zone = "UTC")
    @Transactional
    public void forgetOld() {
        Instant before = clock.instant().minus(REMEMBERED);
        jdbc.update(
                "DELETE FROM mail_message WHERE created_at < ? AND state <> 'QUEUED'",
                Timestamp.from(before));
    }
}
