package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentDetails;
import org.plenary.framework.AmendmentKind;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Misfit;

/** What the reader may do with an amendment; what is next to do comes last and is filled. */
final class AmendmentActions {
    private final AmendmentServices services;
    private final FrameworkDetails framework;
    private final AmendmentDetails details;
    private final Runnable after;

    AmendmentActions(
            AmendmentServices services,
            FrameworkDetails framework,
            AmendmentDetails details,
            Runnable after) {
        this.services = services;
        this.framework = framework;
        this.details = details;
        this.after = after;
    }

    Component[] all() {
        List<Component> all = new ArrayList<>();
        AmendmentDetails.Permissions may = details.may();
        Amendment amendment = details.amendment();
        if (may.withdraw()) {
            all.add(new Button("Withdraw", click -> withdraw()));
        }
        if (may.sponsor()) {
            all.add(may.sponsoring() ? does("Stop sponsoring", false) : does("Sponsor", true));
        }
        if (may.counter() && !amendment.subject().deleted()) {
            all.add(
                    Links.button(
                            ProposalAddress.counter(framework.slug(), amendment),
                            "Propose something else",
                            false));
        }
        if (may.decide()) {
            all.add(decide(DecideDialog.Decision.REJECT));
            decisions(all);
        }
        return all.toArray(Component[]::new);
    }

    private void decisions(List<Component> all) {
        Amendment amendment = details.amendment();
        boolean ground =
                amendment.misfit() != Misfit.ITEM_DELETED
                        && amendment.misfit() != Misfit.PLACE_DELETED;
        boolean words =
                amendment.kind() == AmendmentKind.TEXT
                        || amendment.kind() == AmendmentKind.NEW_ITEM;
        if (ground && words) {
            Button change = decide(DecideDialog.Decision.CHANGE);
            if (!amendment.fits()) {
                change.addThemeVariants(ButtonVariant.PRIMARY);
            }
            all.add(change);
        }
        if (amendment.fits()) {
            Button accept = decide(DecideDialog.Decision.ACCEPT);
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            all.add(accept);
        }
    }

    private Button decide(DecideDialog.Decision decision) {
        return new Button(
                decision.verb(),
                click ->
                        new DecideDialog(
                                        services.decisions,
                                        services.reading,
                                        details,
                                        decision,
                                        after)
                                .open());
    }

    private Button does(String verb, boolean sponsor) {
        return new Button(
                verb,
                click ->
                        ErrorMessages.guard(() -> {
                            if (sponsor) {
                                services.amendments.sponsor(details.amendment().id());
                            } else {
                                services.amendments.unsponsor(details.amendment().id());
                            }
                            after.run();
                        }));
    }

    private void withdraw() {
        new ReasonDialog(
                        "Withdraw amendment " + details.amendment().number(),
                        "It stays readable with its number and its discussion. It cannot be opened again; you may propose it anew.",
                        "Reason",
                        "Withdraw",
                        reason -> {
                            services.amendments.withdraw(details.amendment().id(), reason);
                            after.run();
                            Toasts.say("Withdrawn.");
                        })
                .open();
    }
}
