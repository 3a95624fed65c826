package org.plenary.workshop.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.StaleChangeDialog;

/**
 * A page with a form that is saved by a button. It asks before what was typed would be lost, keeps
 * the form as it is when a save is refused, and shows both texts when someone else saved first.
 */
@StyleSheet("context://assets/workshops.css")
abstract class EditPage extends Div implements BeforeLeaveObserver, HasDynamicTitle {
    private final Div refusal = new Div();
    private boolean changed;
    private String title = "";

    EditPage() {
        addClassNames("plenary-narrow", "plenary-own-words");
        refusal.addClassName("plenary-notice");
        refusal.getElement().setAttribute("data-tone", "danger");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
    }

    /** Writes the form through the service and goes on; throws what the service throws. */
    abstract void save();

    /** Fills the form again with what is stored now. */
    abstract void reload();

    /** Takes the stored version as the one the form was changed from, and keeps the form. */
    abstract void acceptStoredVersion();

    /** Where "Cancel" leads. */
    abstract String back();

    void title(String words) {
        title = words;
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    /** Once anything in the field was changed by the person, leaving asks. */
    <T extends HasValue<?, ?>> T watch(T field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                touched();
            }
        });
        return field;
    }

    void touched() {
        if (!changed) {
            changed = true;
            askOnLeaving(true);
        }
    }

    void settled() {
        changed = false;
        askOnLeaving(false);
    }

    /** Through the page: this view may be gone before a script of its own would run. */
    private static void askOnLeaving(boolean ask) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "window.plenaryAsk ??= e => e.preventDefault();"
                                + " window[$0]('beforeunload', window.plenaryAsk)",
                        ask ? "addEventListener" : "removeEventListener");
    }

    /** The buttons under the form; a refusal stands above them. */
    Div buttons(String verb, Component... more) {
        Button save = new Button(verb, click -> trySave());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(save, WorkshopLinks.button(back(), "Cancel", false));
        buttons.add(more);
        buttons.addClassName("plenary-form-actions");
        return new Div(refusal, buttons);
    }

    void trySave() {
        refusal.setVisible(false);
        try {
            save();
        } catch (StaleChange e) {
            new StaleChangeDialog(
                            e,
                            () -> {
                                reload();
                                settled();
                            },
                            () -> {
                                acceptStoredVersion();
                                trySave();
                            })
                    .open();
        } catch (InvalidInput e) {
            refuse(e.getMessage());
        } catch (RuntimeException e) {
            String message = ErrorMessages.of(e);
            if (message == null) {
                throw e;
            }
            refuse(message);
        }
    }

    /** After a save: nothing is left to lose, and the person is where the change shows. */
    void leaveTo(String path) {
        settled();
        WorkshopLinks.go(path);
    }

    private void refuse(@Nullable String message) {
        refusal.setText(message == null ? "It was not saved." : message);
        refusal.setVisible(true);
        refusal.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
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

    @Override
    protected void onAttach(AttachEvent event) {
        if (changed) {
            changed = false;
            touched();
        }
    }
}
