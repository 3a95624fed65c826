package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentDecisions;
import org.plenary.framework.AmendmentDetails;
import org.plenary.framework.AmendmentPlan;
import org.plenary.framework.AmendmentReading;
import org.plenary.framework.DeletionReach;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.Wording;

/**
 * Asks for the reason of a decision, and for the words when they are others than proposed. When the
 * text or the amendment moved on meanwhile, nothing is decided: the dialog shows what is there now
 * beside what was about to be decided, keeps what was typed, and the next press decides on that.
 */
final class DecideDialog extends Dialog {

    /** What is decided. */
    enum Decision {
        ACCEPT("Accept", "Accepted."),
        CHANGE("Accept with changes", "Accepted with changes."),
        REJECT("Reject", "Rejected.");

        private final String verb;
        private final String done;

        Decision(String verb, String done) {
            this.verb = verb;
            this.done = done;
        }

        String verb() {
            return verb;
        }
    }

    private final AmendmentDecisions decisions;
    private final AmendmentReading reading;
    private final Decision decision;
    private final Runnable after;
    private final TextArea reason = new TextArea("Reason");
    private final TextField title = new TextField("Title");
    private final TextArea text = new TextArea("Text");
    private final Checkbox knowing = new Checkbox("I have seen what goes with it");
    private final Div shown = new Div();
    private final Div preview = new Div();
    private transient AmendmentDetails seen;

    /**
     * @param after runs once it is decided, or when the page should be looked at again
     */
    DecideDialog(
            AmendmentDecisions decisions,
            AmendmentReading reading,
            AmendmentDetails seen,
            Decision decision,
            Runnable after) {
        this.decisions = decisions;
        this.reading = reading;
        this.decision = decision;
        this.seen = seen;
        this.after = after;
        addClassNames("plenary-dialog", "amendment-dialog");
        setHeaderTitle(
                "%s amendment %d%s"
                        .formatted(
                                decision == Decision.REJECT ? "Reject" : "Accept",
                                seen.amendment().number(),
                                decision == Decision.CHANGE ? " with changes" : ""));
        reason.setMaxLength(AmendmentPlan.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setHelperText("Kept with the amendment for ever; those behind it are told.");
        Div form = new Div(shown);
        form.addClassName("plenary-form");
        if (decision == Decision.CHANGE) {
            words(form);
        }
        form.add(reason);
        add(form);
        difference();
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(decision.verb, click -> decide());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
        if (decision == Decision.CHANGE) {
            text.focus();
        } else {
            reason.focus();
        }
    }

    private void words(Div form) {
        title.setMaxLength(ItemPlan.LONGEST_TITLE);
        text.setMaxLength(ItemPlan.LONGEST_TEXT);
        text.setMinRows(4);
        text.setMaxRows(12);
        title.setValue(seen.amendment().wording().title());
        text.setValue(seen.amendment().wording().text());
        title.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> preview());
        text.addValueChangeListener(change -> preview());
        form.add(title, text, preview);
        preview();
    }

    private Wording current() {
        return Optional.ofNullable(seen.current()).orElse(Wording.EMPTY);
    }

    /** How the text becomes what is written above, as it is typed. */
    private void preview() {
        preview.removeAll();
        preview.add(
                new H3("What changes"),
                new AmendedText(current(), new Wording(title.getValue(), text.getValue())));
    }

    private void difference() {
        shown.removeAll();
        if (decision == Decision.CHANGE) {
            if (!seen.amendment().fits()) {
                shown.add(
                        new Paragraph(
                                seen.amendment().misfit().sentence()
                                        + " Write below what it shall say."),
                        new Conflicts(seen));
            }
        } else if (decision == Decision.ACCEPT) {
            shown.add(new ProposedChange(seen));
            DeletionReach reach = seen.reach();
            if (reach != null && reach.more()) {
                knowing.setValue(false);
                knowing.setInvalid(false);
                shown.add(new ReachPart(reach), knowing);
            }
        }
        shown.setVisible(shown.getElement().getChildCount() > 0);
    }

    private void decide() {
        if (knowing.isAttached() && !knowing.getValue()) {
            knowing.setErrorMessage("Tick this to accept, or cancel.");
            knowing.setInvalid(true);
            knowing.focus();
            return;
        }
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage("Say in a sentence why.");
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            send();
        } catch (StaleChange e) {
            movedOn(e);
            return;
        } catch (RuntimeException e) {
            String message = ErrorMessages.of(e);
            if (message == null) {
                throw e;
            }
            Toasts.problem(message);
            return;
        }
        close();
        Toasts.say(decision.done);
        after.run();
    }

    private Amendment send() {
        Amendment amendment = seen.amendment();
        return switch (decision) {
            case ACCEPT ->
                    decisions.acceptDeletion(
                            amendment.id(),
                            amendment.version(),
                            seen.currentVersion(),
                            seen.reach() == null ? "" : seen.reach().seen(),
                            reason.getValue());
            case CHANGE ->
                    decisions.acceptWithChanges(
                            amendment.id(),
                            amendment.version(),
                            seen.currentVersion(),
                            new Wording(title.getValue(), text.getValue()),
                            reason.getValue());
            case REJECT -> decisions.reject(amendment.id(), amendment.version(), reason.getValue());
        };
    }

    private void movedOn(StaleChange change) {
        seen = reading.get(seen.amendment().id());
        after.run();
        if (!seen.amendment().open()) {
            close();
            Toasts.problem(
                    change.getMessage()
                            + " It is "
                            + seen.amendment().state().word().toLowerCase(java.util.Locale.ROOT)
                            + " now.");
            return;
        }
        difference();
        if (decision == Decision.CHANGE) {
            preview();
        }
        shown.addComponentAsFirst(new MovedOn(change));
        shown.setVisible(true);
    }
}
