package org.plenary.collaboration.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;

/** The session ended while the editor was open; what was unsaved is kept in the browser. */
@DomEvent("signed-out")
public class SignedOut extends ComponentEvent<SharedTextEditor> {
    public SignedOut(SharedTextEditor source, boolean fromClient) {
        super(source, fromClient);
    }
}
