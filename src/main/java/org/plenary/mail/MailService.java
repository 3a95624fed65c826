package org.plenary.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes letters. A letter is stored in the caller's transaction and leaves after its commit. */
@Service
public class MailService {
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MailDelivery delivery;
    private final boolean server;

    MailService(
            JdbcClient jdbc,
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
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        "INSERT INTO mail_message (id, recipient, subject, body, state, created_at, next_attempt_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        server ? "QUEUED" : "KEPT",
                        now,
                        now)
                .update();
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
        jdbc.sql("DELETE FROM mail_message WHERE created_at < ? AND state <> 'QUEUED'")
                .param(Timestamp.from(before))
                .update();
    }
}
