package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.mail.MailTestSupport;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** UC-67: letters of the relay as a real mail server receives them, header by header. */
@PlenaryTest
class RelayLettersTest {
    @Autowired MailTestSupport delivery;
    @Autowired Relay relay;
    @Autowired Profiles profiles;
    @Autowired Accounts known;
    @Autowired TestAccounts accounts;
    @Autowired JdbcClient jdbc;

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
    void no_header_and_no_line_has_the_writers_address() throws Exception {
        AccountId from = accounts.create("Ada Writer", NetworkRole.MEMBER);
        MimeMessage letter = deliver(from, "Hello");
        String whole = String.join("\n", headers(letter)) + GreenMailUtil.getWholeMessage(letter);
        assertThat(whole).doesNotContain(known.get(from).email());
        assertThat(whole).doesNotContain(from.toString());
        assertThat(letter.getFrom()).hasSize(1);
        assertThat(letter.getFrom()[0].toString()).isEqualTo("plenary@localhost");
        assertThat(letter.getReplyTo()).isEqualTo(letter.getFrom());
        assertThat(letter.getAllRecipients()).hasSize(1);
    }

    @Test
    void names_and_words_begin_no_header() throws Exception {
        AccountId from = accounts.create("Eve", NetworkRole.MEMBER);
        Profile mine = AsAccount.call(from, profiles::mine);
        String name =
                "Eve\nBcc: spy@example.org\r\n\r\nBody \u2028Cc: x \u202egpj " + "long ".repeat(20);
        var said = List.of(new PersonValue(Field.FULL_NAME, name, Audience.MEMBERS));
        AsAccount.run(from, () -> profiles.replace(mine.id(), mine.version(), said));
        MimeMessage letter = deliver(from, "\nBcc: spy@example.org\r\n.\r\nQUIT\r\nWords");
        assertThat(headers(letter)).noneMatch(h -> h.toLowerCase().startsWith("bcc"));
        assertThat(headers(letter)).noneMatch(h -> h.toLowerCase().startsWith("cc"));
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getSubject())
                .startsWith("Eve Bcc: spy@example.org Body Cc: x")
                .endsWith("wrote to you")
                .doesNotContain("\n", "\r", "\u202e", "\u2028")
                .hasSizeLessThan(120);
        assertThat(letter.getContent().toString()).contains("Words");
    }

    private MimeMessage deliver(AccountId from, String text) throws Exception {
        AccountId to = accounts.create("Ben Reader", NetworkRole.MEMBER);
        PersonId person = AsAccount.call(to, profiles::mine).id();
        AsAccount.run(from, () -> relay.write(UUID.randomUUID(), person, text));
        jdbc.sql(
                        "UPDATE mail_message SET state = 'QUEUED', next_attempt_at = created_at WHERE recipient = ?")
                .param(known.get(to).email())
                .update();
        delivery.deliverDue(sender);
        return server.getReceivedMessagesForDomain(known.get(to).email())[0];
    }

    private static List<String> headers(MimeMessage letter) throws Exception {
        return Collections.list(letter.getAllHeaderLines());
    }
}
