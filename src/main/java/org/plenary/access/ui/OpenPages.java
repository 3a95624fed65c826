package org.plenary.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.access.AccountId;
import org.plenary.access.AccountStandingChanged;
import org.plenary.access.CurrentAccount;
import org.plenary.base.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The pages that are open on this node, by account. A page whose browser is not signed in any more
 * is sent to the sign-in page, and its session ends, which also closes the session's sockets.
 */
@Component
class OpenPages implements VaadinServiceInitListener {
    private record Page(AccountId account, Principal principal, UI ui) {}

    private final CurrentAccount current;
    private final Set<Page> pages = ConcurrentHashMap.newKeySet();

    OpenPages(CurrentAccount current, Signals signals) {
        this.current = current;
        // what was said while the connection was down is lost: look at every page
        signals.afterReconnect(() -> Thread.ofVirtual().start(() -> pages.forEach(this::check)));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> opened(init.getUI()));
    }

    private void opened(UI ui) {
        Principal principal = SecurityContextHolder.getContext().getAuthentication();
        if (principal == null) {
            return;
        }
        Optional<AccountId> account = current.of(principal);
        if (account.isPresent()) {
            var page = new Page(account.get(), principal, ui);
            pages.add(page);
            ui.addDetachListener(detach -> pages.remove(page));
        }
    }

    @EventListener
    @Order(10)
    void changed(AccountStandingChanged event) {
        pages.stream().filter(p -> p.account().equals(event.account())).forEach(this::check);
    }

    private void check(Page page) {
        if (current.of(page.principal()).isPresent()) {
            return;
        }
        UI ui = page.ui();
        ui.access(() -> {
            ui.getPage().setLocation("/app/login?ended");
            ui.push();
            end(ui.getSession());
        });
    }

    /** After the way to the sign-in page has left; ending the session closes the connection. */
    private static void end(VaadinSession session) {
        if (session != null && session.getSession() != null) {
            session.getSession().invalidate();
        }
    }
}
