package org.plenary.framework;

import org.plenary.base.Signals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells every node of changes to frameworks; the message leaves with the changing transaction. */
@Component
class FrameworkSignals {
    static final String CHANNEL = "framework";

    /** Stands for "more than one item". */
    static final String ALL = "-";

    private final Signals signals;

    FrameworkSignals(Signals signals) {
        this.signals = signals;
    }

    @EventListener
    void tell(FrameworkChanged change) {
        ItemId item = change.item();
        signals.publish(CHANNEL, change.framework() + " " + (item == null ? ALL : item));
    }
}
