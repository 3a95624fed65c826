package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.List;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.StaleChangeDialog;
import org.plenary.framework.FrameworkWatch;

/**
 * A page with a form that is saved by a button: a refusal stands above the button and keeps the
 * form, a stale change shows both texts, leaving with unsaved changes asks.
 */
abstract class EditPage extends LivePage implements BeforeLeaveObserver {
    private final Div refusal = new Div();
    private boolean touched;

    EditPage(FrameworkWatch watch) {
        super(watch);
        addClassNames("plenary-narrow", "framework-crumbs");
        refusal.addClassName("plenary-notice");
        refusal.getElement().setAttribute("data-tone", "danger");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
    }

    /** Writes the form and leaves; throws what the service throws. */
    abstract void save();

    /** Fills the form with what is stored now. */
    abstract void reload();

    /** Takes what is stored now as that from which the form was changed. */
    abstract void acceptStored();

    abstract String back();

    /** Changes by the person, not by the page, make the form one that is asked for. */
    final void mind(List<? extends HasValue<?, ?>> fields) {
        fields.forEach(
                field -> field.addValueChangeListener(change -> touched |= change.isFromClient()));
    }

    final boolean touched() {
        return touched;
    }

    final void settled() {
        touched = false;
    }

    final Component buttons(String verb) {
        Button save = new Button(verb, click -> trySave());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(save, Links.button(back(), "Cancel", false));
        line.addClassName("plenary-form-actions");
        return new Div(refusal, line);
    }

    final void trySave() {
        refusal.setVisible(false);
        boolean before = touched;
        try {
            settled();
            save();
        } catch (StaleChange e) {
            touched = before;
            new StaleChangeDialog(e, this::takeTheirs, this::keepMine).open();
        } catch (RuntimeException e) {
            touched = before;
            String message = ErrorMessages.of(e);
            if (message == null) {
                throw e;
            }
            refusal.setText(message);
            refusal.setVisible(true);
            refusal.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    final void leaveTo(String path) {
        UI.getCurrent().navigate(path.substring("/app/".length()));
    }

    private void takeTheirs() {
        reload();
        settled();
    }

    private void keepMine() {
        acceptStored();
        trySave();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (touched) {
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
