package org.plenary.directory.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Digest;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.SavedSearches;

/** Keeps the search that is shown, under a name. */
final class SaveSearchDialog extends Dialog {
    SaveSearchDialog(SavedSearches searches, DirectoryQuery query) {
        addClassName("plenary-dialog");
        setHeaderTitle("Save this search");
        TextField name = Parts.field("Name", SavedSearches.LONGEST_NAME);
        name.setValue(Texts.shorten(query.text(), 60));
        name.setAutofocus(true);
        name.setWidthFull();
        Select<Digest> digest = SavedSearchesView.digest();
        digest.setWidthFull();
        digest.setHelperText("Who is new, or newly shows a profile to you");
        digest.setValue(Digest.WEEKLY);
        Div problem = new Div();
        problem.addClassName("plenary-notice");
        problem.getElement().setAttribute("data-tone", "danger");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div fields = new Div(name, digest, problem);
        fields.addClassName("plenary-dialog-fields");
        Button save = new Button("Save search");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.addClickListener(click -> {
            try {
                searches.save(name.getValue(), query, digest.getValue());
                close();
                Toasts.say("Search saved.");
            } catch (InvalidInput e) {
                problem.setText(e.getMessage());
                problem.setVisible(true);
            }
        });
        add(fields);
        getFooter().add(new Button("Cancel", click -> close()), save);
    }
}
