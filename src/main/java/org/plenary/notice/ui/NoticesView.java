package org.plenary.notice.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.plenary.access.CurrentAccount;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.NoticeListeners;
import org.plenary.notice.Notices;

/** What you were told, newest first; unread ones stand out until they are opened. */
@Route("notices")
@PageTitle("Notices – Plenary")
@PermitAll
@StyleSheet("assets/access.css")
class NoticesView extends Div {
    private static final int AT_ONCE = 50;
    private static final int MOST = 200;

    private final transient Notices notices;
    private final transient NoticeListeners listeners;
    private final transient CurrentAccount current;
    private final transient Clock clock;
    private final Div content = new Div();
    private final Button allRead = new Button("Mark all as read");
    private int limit = AT_ONCE;

    NoticesView(Notices notices, NoticeListeners listeners, CurrentAccount current, Clock clock) {
        this.notices = notices;
        this.listeners = listeners;
        this.current = current;
        this.clock = clock;
        addClassName("plenary-narrow");
        allRead.addClickListener(click -> {
            notices.markAllRead();
            show();
        });
        add(new PageHeader("Notices").actions(allRead), content);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        Runnable end = listeners.add(current.require(), () -> ui.access(this::heard));
        addDetachListener(detach -> {
            end.run();
            detach.unregisterListener();
        });
    }

    /** A page may hear of a notice just after its person has signed out. */
    private void heard() {
        current.id().ifPresent(me -> show());
    }

    private void show() {
        List<NoticeItem> mine = notices.mine(0, limit);
        allRead.setVisible(!mine.isEmpty());
        allRead.setEnabled(mine.stream().anyMatch(n -> !n.read()));
        content.removeAll();
        if (mine.isEmpty()) {
            content.add(
                    new EmptyState(
                            "Nothing yet. When something waits for you, it appears here and in your mail."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-items");
        list.getElement().setAttribute("role", "list");
        mine.forEach(notice -> list.add(item(notice)));
        content.add(list);
        if (mine.size() == limit && limit < MOST) {
            content.add(
                    new Button(
                            "Show older",
                            click -> {
                                limit = MOST;
                                show();
                            }));
        }
    }

    private ListItem item(NoticeItem notice) {
        Anchor open = new Anchor(notice.path(), notice.title());
        open.getElement().setAttribute("router-link", notice.path().startsWith("/app"));
        open.getElement().addEventListener("click", click -> notices.markRead(notice.id()));
        Paragraph text = new Paragraph(notice.text());
        text.addClassName("plenary-notice-text");
        Div words = new Div(open, text);
        words.addClassName("plenary-item-words");
        Div beside = new Div(TimeText.ago(notice.at(), clock.instant(), ReaderZone.get()));
        beside.addClassName("plenary-item-beside");
        ListItem item = new ListItem(words, beside);
        if (!notice.read()) {
            Span unread = new Span("Unread");
            unread.addClassName("plenary-unread");
            beside.add(unread, markRead(notice));
        }
        return item;
    }

    private Button markRead(NoticeItem notice) {
        Button button =
                new Button(
                        "Mark as read",
                        click -> {
                            notices.markRead(notice.id());
                            show();
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Mark as read: " + notice.title());
        return button;
    }
}
