package org.plenary.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue against a real mail server on a free port; the shared application itself has none. */
@PlenaryTest
class MailDeliveryTest {
    @Autowired MailService mails;
    @Autowired MailDelivery delivery;
    @Autowired Mailbox mailbox;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final String to = UUID.randomUUID() + "@example.org";
    private GreenMail server;
    private JavaMailSenderImpl sender;

    @BeforeEach
    void startServer() {
        server =
                new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                        .withConfiguration(
                                GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void a_letter_is_handed_over_once_and_its_text_is_not_kept() throws Exception {
        queue(new Mail(to, "Grüße 🌱", "Line one\nLine two — שלום"));
        delivery.deliverDue(sender);
        delivery.deliverDue(sender);
        MimeMessage[] arrived = server.getReceivedMessagesForDomain(to);
        assertThat(arrived).hasSize(1);
        assertThat(arrived[0].getSubject()).isEqualTo("Grüße 🌱");
        assertThat(arrived[0].getContent().toString().strip().replace("\r", ""))
                .isEqualTo("Line one\nLine two — שלום");
        assertThat(stored().state()).isEqualTo(StoredMail.State.SENT);
        assertThat(stored().text()).isEmpty();
    }

    @Test
    void a_letter_waits_while_the_server_is_away_and_is_given_up_after_eight_attempts() {
        queue(new Mail(to, "Hello", "Text"));
        server.stop();
        for (int attempt = 1; attempt <= MailDelivery.MOST_ATTEMPTS; attempt++) {
            assertThat(stored().state()).isEqualTo(StoredMail.State.QUEUED);
            delivery.deliverDue(sender);
            assertThat(stored().attempts()).isEqualTo(attempt);
            makeDue();
        }
        assertThat(stored().state()).isEqualTo(StoredMail.State.FAILED);
        assertThat(stored().problem()).isNotBlank();
        assertThat(stored().text()).isEqualTo("Text");
    }

    @Test
    void a_letter_of_a_transaction_that_failed_never_leaves() {
        transaction.executeWithoutResult(status -> {
            mails.send(new Mail(to, "Never", "Never"));
            status.setRollbackOnly();
        });
        assertThat(mailbox.count(to)).isZero();
    }

    @Test
    void headers_cannot_be_smuggled_in() throws Exception {
        queue(new Mail(to, "Hi\r\nBcc: spy@example.org\r\n\r\nBody", "Text"));
        delivery.deliverDue(sender);
        MimeMessage arrived = server.getReceivedMessagesForDomain(to)[0];
        assertThat(arrived.getSubject()).isEqualTo("Hi Bcc: spy@example.org Body");
        assertThat(arrived.getAllRecipients()).hasSize(1);
        for (String bad :
                new String[] {
                    "a@example.org\r\nBcc: b@example.org", "a@b.c,d@e.f", "<a@b.c>", "a"
                }) {
            assertThatThrownBy(() -> new Mail(bad, "x", "y")).isInstanceOf(InvalidInput.class);
        }
    }

    private void queue(Mail mail) {
        mails.send(mail);
        makeDue();
    }

    /** The shared application keeps letters, as it has no server; here they are to be sent. */
    private void makeDue() {
        jdbc.sql(
                        "UPDATE mail_message SET state = CASE state WHEN 'KEPT' THEN 'QUEUED' ELSE state END,"
                                + " next_attempt_at = created_at WHERE recipient = ?")
                .param(to)
                .update();
    }

    private StoredMail stored() {
        return mailbox.page(to, 0, 1).getFirst();
    }
}
