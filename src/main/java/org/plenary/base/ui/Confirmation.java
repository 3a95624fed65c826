package org.plenary.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks before something that cannot be undone, and names the thing. */
public final class Confirmation {
    private Confirmation() {}

    /**
     * @param question names the thing: "Withdraw the invitation of ada@example.org?"
     * @param effect what will be so afterwards, and what stays
     * @param verb the same verb as on the button that was pressed, such as "Withdraw"
     */
    public static Dialog ask(String question, String effect, String verb, Runnable action) {
        return ask(question, effect, verb, false, action);
    }

    /** As {@link #ask}, with the button coloured as a danger. */
    public static Dialog askDanger(String question, String effect, String verb, Runnable action) {
        return ask(question, effect, verb, true, action);
    }

    private static Dialog ask(
            String question, String effect, String verb, boolean danger, Runnable action) {
        Dialog dialog = new Dialog();
        dialog.addClassName("plenary-dialog");
        dialog.setHeaderTitle(question);
        dialog.add(new Paragraph(effect));
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(verb);
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (danger) {
            go.addThemeVariants(ButtonVariant.ERROR);
        }
        // a double click must not act twice
        go.setDisableOnClick(true);
        go.addClickListener(click -> {
            dialog.close();
            ErrorMessages.guard(action);
        });
        dialog.getFooter().add(cancel, go);
        dialog.open();
        return dialog;
    }
}
