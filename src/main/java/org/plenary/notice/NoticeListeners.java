package org.plenary.notice;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.access.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open pages on this node that show an account's notices or their number. */
@Component
public class NoticeListeners {
    private static final Logger log = LoggerFactory.getLogger(NoticeListeners.class);

    private final Map<AccountId, Set<Listener>> listeners = new ConcurrentHashMap<>();

    /** One page; equal only to itself. */
    private static final class Listener {
        final Runnable run;

        Listener(Runnable run) {
            this.run = run;
        }
    }

    /**
     * @param changed runs on a thread of its own at each change; it must be quick
     * @return ends the listening; whoever listens has to
     */
    public Runnable add(AccountId account, Runnable changed) {
        var listener = new Listener(changed);
        listeners.compute(
                account,
                (id, open) -> {
                    Set<Listener> all = open == null ? ConcurrentHashMap.newKeySet() : open;
                    all.add(listener);
                    return all;
                });
        return () ->
                listeners.computeIfPresent(
                        account,
                        (id, open) -> {
                            open.remove(listener);
                            return open.isEmpty() ? null : open;
                        });
    }

    @EventListener
    void changed(NoticesChanged event) {
        for (Listener listener : listeners.getOrDefault(event.account(), Set.of())) {
            try {
                listener.run.run();
            } catch (RuntimeException e) {
                // a page that is closing; the others are still told
                log.debug("A page was not told of a notice", e);
            }
        }
    }
}
