package org.plenary.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.summary.PublishPage;
import org.plenary.summary.SummaryAction;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryPaths;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.workshop.SessionDetails;

/** The moves that a reader may make now, as buttons; the last one is the next thing to do. */
final class SummaryActions {
    private final SummaryWorkflow workflow;
    private final Optional<PublishPage> desk;
    private final Runnable moved;

    /**
     * @param moved called after each change of state
     */
    SummaryActions(SummaryWorkflow workflow, Optional<PublishPage> desk, Runnable moved) {
        this.workflow = workflow;
        this.desk = desk;
        this.moved = moved;
    }

    Component[] of(SessionDetails session, SummaryDetails summary, boolean reviewing) {
        List<Component> actions = new ArrayList<>();
        if (summary.releasedVersion() > 0) {
            actions.add(
                    new Anchor(
                            SummaryPaths.publicPage(session.workshopSlug(), session.slug()),
                            "Public page"));
        }
        if (summary.may(SummaryAction.RETURN_TO_DRAFTING)) {
            actions.add(new Button("Return to drafting", click -> returnToDrafting(summary)));
        }
        if (summary.may(SummaryAction.CORRECT)) {
            actions.add(new Button("Correct", click -> correct(summary)));
        }
        if (summary.may(SummaryAction.SEND_FOR_REVIEW)) {
            actions.add(
                    next(
                            "Send for review",
                            () -> workflow.sendForReview(summary.id(), summary.version()),
                            "Sent for review. The organizers are told."));
        }
        if (summary.may(SummaryAction.APPROVE)) {
            actions.add(reviewing ? approve(summary) : review(session));
        }
        if (summary.may(SummaryAction.PUBLISH)) {
            desk.ifPresent(d -> actions.add(link("Publish", d.path(summary.id()))));
        }
        return actions.toArray(Component[]::new);
    }

    private Button approve(SummaryDetails summary) {
        return next(
                "Approve",
                () -> workflow.approve(summary.id(), summary.version()),
                "Approved. The text is fixed and ready to publish.");
    }

    private static Button review(SessionDetails session) {
        return link("Review", SummaryPaths.review(session.workshopSlug(), session.slug()));
    }

    private static Button link(String verb, String path) {
        Button button =
                new Button(
                        verb, click -> UI.getCurrent().navigate(path.replaceFirst("^/app/?", "")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Button next(String verb, Runnable move, String done) {
        Button button = new Button(verb);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        // a double click must not act twice; the service would take it for one anyway
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (ErrorMessages.guard(move)) {
                Toasts.say(done);
            }
            button.setEnabled(true);
            moved.run();
        });
        return button;
    }

    private void returnToDrafting(SummaryDetails summary) {
        new NoteDialog(
                        "Return this summary to drafting?",
                        "The rapporteur is told the reason, and everyone who may write can write again.",
                        "Reason",
                        "Return to drafting",
                        reason -> {
                            workflow.returnToDrafting(summary.id(), summary.version(), reason);
                            Toasts.say("Returned to drafting. The rapporteur is told why.");
                            moved.run();
                        })
                .open();
    }

    private void correct(SummaryDetails summary) {
        new NoteDialog(
                        "Correct the published summary?",
                        "Version %d stays public and readable. Drafting opens again and leads to version %d, which carries this note."
                                .formatted(
                                        summary.releasedVersion(), summary.releasedVersion() + 1),
                        "What is corrected",
                        "Begin correction",
                        note -> {
                            workflow.correct(summary.id(), summary.version(), note);
                            Toasts.say(
                                    "Drafting is open again. The public version stays as it is.");
                            moved.run();
                        })
                .open();
    }
}
