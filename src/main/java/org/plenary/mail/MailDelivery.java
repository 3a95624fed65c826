package org.plenary.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.plenary.base.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands queued letters to the mail server, one after the other. A letter is claimed by pushing its
 * next attempt into the future, so that no other node takes it and no database lock is held while
 * the mail server thinks; a node that dies in between costs a delay, rarely a second copy.
 */
@Component
class MailDelivery implements DisposableBean {
    static final int MOST_ATTEMPTS = 8;
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private record Due(UUID id, String to, String subject, String text, int attempts) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;
    private final boolean on;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final AtomicBoolean asked = new AtomicBoolean();

    MailDelivery(
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<JavaMailSender> sender,
            @Value("${plenary.mail-from:plenary@localhost}") String from,
            @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sender = sender;
        this.from = from;
        this.on = !host.isBlank();
    }

    /** Letters of nodes that died, and those whose pause is over. */
    @Scheduled(fixedDelayString = "PT20S")
    void soon() {
        if (on && asked.compareAndSet(false, true)) {
            worker.submit(() -> {
                asked.set(false);
                JavaMailSender server = sender.getIfAvailable();
                if (server != null) {
                    deliverDue(server);
                }
            });
        }
    }

    /** Delivers what is due now; returns how many letters were handed over. */
    int deliverDue(JavaMailSender server) {
        int sent = 0;
        try {
            for (Optional<Due> due = claim(); due.isPresent(); due = claim()) {
                if (deliver(server, due.get())) {
                    sent++;
                }
            }
        } catch (RuntimeException e) {
            log.error("Mail delivery stopped; it goes on in 20 seconds", e);
        }
        return sent;
    }

    private Optional<Due> claim() {
        Instant now = clock.instant();
        return jdbc.sql(
                        "UPDATE mail_message SET attempts = attempts + 1, next_attempt_at = ? WHERE id ="
                                + " (SELECT id FROM mail_message WHERE state = 'QUEUED' AND next_attempt_at <= ?"
                                + " ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)"
                                + " RETURNING id, recipient, subject, body, attempts")
                .params(Timestamp.from(now.plus(CLAIM)), Timestamp.from(now))
                .query((row, n) ->
                        new Due(
                                row.getObject("id", UUID.class),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getInt("attempts")))
                .optional();
    }

    private boolean deliver(JavaMailSender server, Due due) {
        try {
            MimeMessage message = server.createMimeMessage();
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(due.to());
            helper.setSubject(due.subject());
            helper.setText(due.text(), false);
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
        } catch (MailException | MessagingException e) {
            postpone(due, e);
            return false;
        }
        jdbc.sql(
                        "UPDATE mail_message SET state = 'SENT', body = '', last_error = NULL WHERE id = ?")
                .param(due.id())
                .update();
        return true;
    }

    private void postpone(Due due, Exception problem) {
        boolean last = due.attempts() >= MOST_ATTEMPTS;
        Duration pause = Duration.ofMinutes(1L << Math.min(due.attempts(), 10));
        jdbc.sql(
                        "UPDATE mail_message SET state = ?, next_attempt_at = ?, last_error = ? WHERE id = ?")
                .params(
                        last ? "FAILED" : "QUEUED",
                        Timestamp.from(
                                clock.instant()
                                        .plus(
                                                pause.compareTo(LONGEST_PAUSE) > 0
                                                        ? LONGEST_PAUSE
                                                        : pause)),
                        Texts.shorten(String.valueOf(problem.getMessage()).replace("\0", ""), 500),
                        due.id())
                .update();
        log.warn(
                "A letter was not taken by the mail server (attempt {} of {}): {}",
                due.attempts(),
                MOST_ATTEMPTS,
                problem.getMessage());
    }

    @Override
    public void destroy() {
        worker.shutdown();
    }
}
