package org.plenary.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters. A letter is stored in the caller's transaction and leaves after its commit. */
@Service
public class MailService {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean server;

    MailService(JdbcClient jdbc, Clock clock, @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.server = !host.isBlank();
    }

    /** Queues the letter, or keeps it for the mailbox page where no mail server is set. */
    @Transactional
    public void send(Mail mail) {
        Instant now = clock.instant();
        jdbc.sql(
                        "INSERT INTO mail_message (id, recipient, subject, body, state, created_at, next_attempt_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        mail.to(),
                        mail.subject(),
                        mail.text(),
                        server ? "QUEUED" : "KEPT",
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }
}
