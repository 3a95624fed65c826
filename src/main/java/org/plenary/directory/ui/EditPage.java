package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.StaleChangeDialog;

/**
 * A page with a form that is saved by a button: a refusal stands above the button and keeps the
 * form, a stale change shows both texts, leaving with unsaved changes asks.
 */
@StyleSheet("context://assets/directory.css")
abstract class EditPage extends Div implements BeforeLeaveObserver, HasDynamicTitle {
    private final Div refusal = new Div();
    private boolean changed;

    EditPage() {
        addClassName("plenary-narrow");
        refusal.addClassName("plenary-notice");
        refusal.getElement().setAttribute("data-tone", "danger");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
    }

    /** Writes the form; throws what the service throws. */
    abstract void save();

    /** Fills the form with what is stored now. */
    abstract void reload();

    /** Takes the stored version as the one that the form was changed from. */
    abstract void acceptStoredVersion();

    void touched() {
        changed = true;
    }

    void settled() {
        changed = false;
    }

    Div buttons(String verb) {
        Button save = new Button(verb, click -> trySave());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save);
        buttons.addClassName("plenary-form-actions");
        return new Div(refusal, buttons);
    }

    void trySave() {
        refusal.setVisible(false);
        try {
            save();
            settled();
        } catch (StaleChange e) {
            Runnable takeTheirs =
                    () -> {
                        reload();
                        settled();
                    };
            Runnable keepMine =
                    () -> {
                        acceptStoredVersion();
                        trySave();
                    };
            new StaleChangeDialog(e, takeTheirs, keepMine).open();
        } catch (RuntimeException e) {
            String message = ErrorMessages.of(e);
            if (message == null) {
                throw e;
            }
            refusal.setText(message);
            refusal.setVisible(true);
            refusal.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (changed) {
            var leave = event.postpone();
            Confirmation.ask(
                    "Leave without saving?",
                    "What you changed on this page is not saved and would be lost.",
                    "Leave",
                    () -> {
                        settled();
                        leave.proceed();
                    });
        }
    }
}
