package org.plenary.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.WrappedSession;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.plenary.access.AccountId;
import org.plenary.access.AccountStandingChanged;
import org.plenary.access.CurrentAccount;
import org.plenary.base.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

    private final CurrentAccount current;
    private final Executor afterTheWayIsSent =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
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
            WrappedSession session = ui.getSession().getSession();
            if (session != null) {
                afterTheWayIsSent.execute(() -> end(session));
            }
        });
    }

    /** Also where the browser does not follow the way: its sockets close with the session. */
    private static void end(WrappedSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // it ended by itself meanwhile, as the browser's next request does that too
            log.debug("The session had ended", e);
        }
    }
}
