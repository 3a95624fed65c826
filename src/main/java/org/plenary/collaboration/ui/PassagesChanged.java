package org.plenary.collaboration.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DebounceSettings;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.dom.DebouncePhase;

/**
 * The marked passages, or their words, changed. Carries only their number: what they say is read
 * from the document on the server.
 */
@DomEvent(
        value = "passages-changed",
        debounce = @DebounceSettings(timeout = 2000, phases = DebouncePhase.TRAILING))
public class PassagesChanged extends ComponentEvent<SharedTextEditor> {
    private final int count;

    public PassagesChanged(
            SharedTextEditor source,
            boolean fromClient,
            @EventData("event.detail.passages.length") int count) {
        super(source, fromClient);
        this.count = count;
    }

    public int count() {
        return count;
    }
}
