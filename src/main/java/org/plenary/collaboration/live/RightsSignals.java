package org.plenary.collaboration.live;

import java.util.UUID;
import org.plenary.access.AccountStandingChanged;
import org.plenary.base.Signals;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Carries changed rights to every open connection of every node. The signal leaves with the
 * transaction that changed them.
 */
@Component
class RightsSignals {
    private static final String CHANNEL = "document-rights";

    private final RightsCache rights;
    private final Rooms rooms;
    private final Signals signals;

    RightsSignals(RightsCache rights, Rooms rooms, Signals signals) {
        this.rights = rights;
        this.rooms = rooms;
        this.signals = signals;
        signals.subscribe(CHANNEL, this::hear);
        signals.afterReconnect(this::judgeAll);
    }

    @EventListener
    void tellOthers(DocumentRightsChanged event) {
        signals.publish(CHANNEL, event.document().toString());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(DocumentRightsChanged event) {
        judge(event.document());
    }

    @EventListener
    void changed(AccountStandingChanged event) {
        judgeAll();
    }

    private void hear(String document) {
        judge(new DocumentId(UUID.fromString(document)));
    }

    private void judge(DocumentId document) {
        rights.forget();
        // aside: the caller may still hold its transaction's connection
        rooms.find(document).ifPresent(room -> rooms.threads().execute(room.audience::review));
    }

    private void judgeAll() {
        rights.forget();
        rooms.all().forEach(room -> rooms.threads().execute(room.audience::review));
    }
}
