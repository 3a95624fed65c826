package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.StaleChangeDialog;

/**
 * A few fields and one verb. A refusal stands above the buttons and keeps what was typed; a stale
 * change shows both texts.
 */
final class FormDialog extends Dialog {
    private final Div fields = new Div();
    private final Div refusal = new Div();

    FormDialog(String title, Component... fields) {
        addClassName("plenary-dialog");
        setHeaderTitle(title);
        this.fields.add(fields);
        this.fields.addClassName("plenary-form");
        refusal.addClassName("plenary-notice");
        refusal.getElement().setAttribute("data-tone", "danger");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        add(this.fields, refusal);
        setCloseOnOutsideClick(false);
    }

    /**
     * @param save writes the fields; throws what the service throws
     * @param saved shows what is stored now; also after the stored text was preferred
     * @param again writes the fields over what somebody else stored meanwhile
     */
    FormDialog does(String verb, Runnable save, Runnable again, Runnable saved) {
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(verb, click -> attempt(save, again, saved));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
        return this;
    }

    private void attempt(Runnable save, Runnable again, Runnable saved) {
        refusal.setVisible(false);
        try {
            save.run();
            close();
            saved.run();
        } catch (StaleChange e) {
            Runnable takeTheirs =
                    () -> {
                        close();
                        saved.run();
                    };
            new StaleChangeDialog(e, takeTheirs, () -> attempt(again, again, saved)).open();
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
}
