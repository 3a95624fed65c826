package org.plenary.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import org.plenary.access.InvitationState;
import org.plenary.access.OwnAccount;
import org.plenary.access.Redemption;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.SignOut;

/** Accepts an invitation with the account that is signed in. */
@Route(value = "invitation/:token/accept", autoLayout = false)
@PageTitle("Invitation – Plenary")
@PermitAll
class JoinView extends FrontPage implements BeforeEnterObserver {
    private final transient Redemption redemption;
    private final transient OwnAccount own;

    JoinView(Redemption redemption, OwnAccount own) {
        this.redemption = redemption;
        this.own = own;
    }

    static RouteParameters of(String token) {
        return new RouteParameters("token", token);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        InvitationState state = redemption.look(token);
        String mine = own.get().email();
        if (state.kind() != InvitationState.Kind.OPEN) {
            show(
                    "This invitation does not work any more",
                    "It was accepted before, was withdrawn, or is older than seven days.",
                    new Anchor("/app/", "Go to the workspace"));
        } else if (!state.email().equalsIgnoreCase(mine)) {
            Button signOut = new Button("Sign out", click -> getUI().ifPresent(SignOut::ask));
            show(
                    "This invitation is for someone else",
                    "It was sent to %s; you are signed in as %s. Sign out, then open the link again."
                            .formatted(state.email(), mine),
                    signOut);
        } else {
            show("Your invitation", state.why(), accept(token, state.path()));
        }
    }

    private Button accept(String token, String path) {
        Button accept = new Button("Accept the invitation");
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> {
            try {
                redemption.join(token);
                // a full load: the new right may change the whole workspace
                getUI().ifPresent(ui -> ui.getPage().setLocation(path));
            } catch (InvalidInput | NotAllowed e) {
                show(
                        "This did not work",
                        String.valueOf(e.getMessage()),
                        new Anchor("/app/", "Go to the workspace"));
            }
        });
        return accept;
    }
}
