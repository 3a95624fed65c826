package org.plenary.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class NoticesTest {
    private static final Notice NOTICE =
            new Notice("test", "A summary\r\nBcc: x waits", "Read <b>it</b>.", "/app/x");

    @Autowired Notices notices;
    @Autowired NoticeListeners listeners;
    @Autowired Accounts accounts;
    @Autowired TestAccounts people;
    @Autowired Letters letters;

    @Test
    void a_notice_is_told_in_the_application_by_mail_and_to_open_pages() {
        AccountId id = people.member();
        var heard = new AtomicInteger();
        Runnable end = listeners.add(id, heard::incrementAndGet);
        notices.tell(id, NOTICE);
        await().atMost(Duration.ofSeconds(2)).until(() -> heard.get() == 1);
        AsAccount.run(
                id,
                () -> {
                    assertThat(notices.unread()).isEqualTo(1);
                    assertThat(notices.mine(0, 10).getFirst().title())
                            .isEqualTo("A summary Bcc: x waits");
                });
        assertThat(letters.to(accounts.get(id).email()).getFirst().text())
                .contains("Read <b>it</b>.")
                .contains("/app/x");
        end.run();
    }

    @Test
    void everyone_reads_and_marks_only_their_own() {
        AccountId mine = people.member();
        AccountId other = people.member();
        notices.tell(mine, NOTICE);
        AsAccount.run(
                other,
                () -> {
                    assertThat(notices.mine(0, 10)).isEmpty();
                    notices.markAllRead();
                });
        AsAccount.run(
                mine,
                () -> {
                    NoticeItem item = notices.mine(0, 10).getFirst();
                    AsAccount.run(other, () -> notices.markRead(item.id()));
                    assertThat(notices.unread()).isEqualTo(1);
                    notices.markRead(item.id());
                    assertThat(notices.unread()).isZero();
                });
        assertThat(notices.unread()).as("for nobody").isZero();
    }
}
