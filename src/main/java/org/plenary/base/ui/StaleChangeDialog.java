package org.plenary.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.plenary.base.StaleChange;

/**
 * Somebody else saved first: shows both texts beside each other and lets the writer choose. Closing
 * it changes nothing and leaves the form as it is.
 */
public final class StaleChangeDialog extends Dialog {

    /**
     * @param takeTheirs loads the stored text into the form
     * @param keepMine saves the writer's text over the stored one, now that both were seen
     */
    public StaleChangeDialog(StaleChange change, Runnable takeTheirs, Runnable keepMine) {
        addClassName("plenary-dialog");
        setHeaderTitle("Someone else changed this first");
        String message = change.getMessage();
        add(new Paragraph(message == null ? "Nothing was overwritten." : message));
        Div both = new Div(text("Your text", change.mine()), text("Stored now", change.theirs()));
        both.addClassName("plenary-both-texts");
        add(both);
        Button theirs = new Button("Take the stored text", click -> choose(takeTheirs));
        theirs.addThemeVariants(ButtonVariant.TERTIARY);
        Button mine = new Button("Save my text instead", click -> choose(keepMine));
        mine.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Go back to the form", click -> close()), theirs, mine);
    }

    private void choose(Runnable choice) {
        close();
        ErrorMessages.guard(choice);
    }

    private static Div text(String whose, String words) {
        Pre text = new Pre(words.isEmpty() ? "(empty)" : words);
        text.getElement().setAttribute("tabindex", "0");
        return new Div(new H3(whose), text);
    }
}
