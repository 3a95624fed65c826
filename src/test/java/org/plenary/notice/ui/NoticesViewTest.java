package org.plenary.notice.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.notice.Notice;
import org.plenary.notice.NoticeListeners;
import org.plenary.notice.Notices;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

class NoticesViewTest extends KaribuTest {
    @Autowired Notices notices;
    @Autowired NoticeListeners listeners;

    @Test
    void strangers_have_no_notices() {
        UI.getCurrent().navigate("notices");
        assertThat(_get(H1.class).getText()).isEqualTo("Sign in");
    }

    @Test
    void a_notice_appears_on_the_open_page_and_is_marked_as_read() {
        AccountId id = accounts.member();
        signIn(id);
        UI.getCurrent().navigate("notices");
        assertThat(text()).contains("Nothing yet");
        var heard = new AtomicInteger();
        Runnable end = listeners.add(id, heard::incrementAndGet);
        notices.tell(id, new Notice("test", "<b>Look</b>", "At this.", "/app/notices"));
        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> heard.get() == 1);
        end.run();
        MockVaadin.clientRoundtrip(true);
        assertThat(text()).contains("<b>Look</b>");
        _click(_get(Button.class, spec -> spec.withText("Mark as read")));
        assertThat(text()).doesNotContain("Unread");
        as(id, () -> assertThat(notices.unread()).isZero());
    }

    private static String text() {
        return _get(NoticesView.class).getElement().getTextRecursively();
    }
}
