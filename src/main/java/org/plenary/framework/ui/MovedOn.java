package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.plenary.base.StaleChange;

/** Says that a text moved on under an open dialog, with both texts beside each other. */
final class MovedOn extends Div {
    MovedOn(StaleChange change) {
        addClassName("plenary-notice");
        getElement().setAttribute("role", "alert");
        String message = change.getMessage();
        Div both =
                new Div(
                        text("About to be decided", change.mine()),
                        text("Stands there now", change.theirs()));
        both.addClassName("plenary-both-texts");
        add(
                new Paragraph(message == null ? "Nothing was overwritten." : message),
                both,
                new Paragraph(
                        "Below is the amendment on the text as it stands now. What you typed is kept; press again to decide on that."));
    }

    private static Div text(String whose, String words) {
        Pre text = new Pre(words.isEmpty() ? "(empty)" : words);
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("dir", "auto");
        return new Div(new H3(whose), text);
    }
}
