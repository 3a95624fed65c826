package org.plenary.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.plenary.access.CurrentAccount;
import org.plenary.base.Dates;
import org.plenary.notice.NoticeListeners;
import org.plenary.notice.Notices;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The way to the notices, with the number of unread ones. Counted again at every navigation and
 * change.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class NoticeBell extends Anchor {
    private final Notices notices;
    private final NoticeListeners listeners;
    private final CurrentAccount current;
    private final Span count = new Span();

    NoticeBell(Notices notices, NoticeListeners listeners, CurrentAccount current) {
        super("/app/notices", "");
        this.notices = notices;
        this.listeners = listeners;
        this.current = current;
        getElement().setAttribute("router-link", true);
        addClassName("plenary-bell");
        count.addClassName("plenary-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        SvgIcon bell = new SvgIcon("/assets/marks/bell.svg");
        bell.getElement().setAttribute("aria-hidden", "true");
        add(bell, count);
        setVisible(current.id().isPresent());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        current.id()
                .ifPresent(account -> {
                    Runnable end = listeners.add(account, () -> ui.access(this::refresh));
                    addDetachListener(detach -> {
                        end.run();
                        detach.unregisterListener();
                    });
                });
    }

    void refresh() {
        int unread = notices.unread();
        count.setVisible(unread > 0);
        count.setText(unread > 99 ? "99+" : String.valueOf(unread));
        setAriaLabel(unread == 0 ? "Notices" : "Notices, " + Dates.count(unread, "unread one"));
    }
}
