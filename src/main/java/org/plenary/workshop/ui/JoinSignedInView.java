package org.plenary.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Closed to who is not signed in, so it asks for that, and then leads back to the join link. */
@Route("join/:token/signed-in")
@PermitAll
public class JoinSignedInView extends Div implements BeforeEnterObserver {
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("join/" + event.getRouteParameters().get("token").orElse(""));
    }
}
