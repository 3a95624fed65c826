package org.plenary.access;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what this node heard. */
@Component
class StandingChanges {
    private final Set<AccountId> heard = ConcurrentHashMap.newKeySet();

    @EventListener
    void on(AccountStandingChanged event) {
        heard.add(event.account());
    }

    boolean heard(AccountId account) {
        return heard.contains(account);
    }
}
