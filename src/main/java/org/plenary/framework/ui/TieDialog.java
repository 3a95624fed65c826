package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.framework.EvidenceTie;
import org.plenary.framework.Item;

/** Asks how a passage bears on an item, and on which one where that is open. */
final class TieDialog extends Dialog {
    private static final int LONGEST_NOTE = 1000;
    private static final int QUOTED = 300;

    /** Ties the passage; a refusal that it throws keeps the dialog open. */
    interface Action {
        void tie(Item item, EvidenceTie tie, String note);
    }

    private final RadioButtonGroup<EvidenceTie> ties = new RadioButtonGroup<>("How it bears on it");
    private final ComboBox<Item> items = new ComboBox<>("Item");
    private final TextArea note = new TextArea("Note");
    private final @Nullable Item only;
    private final transient Action action;

    private TieDialog(
            String title, String verb, String passage, @Nullable Item only, Action action) {
        this.only = only;
        this.action = action;
        addClassName("plenary-dialog");
        setHeaderTitle(title);
        Paragraph quotation = new Paragraph(Texts.shorten(passage, QUOTED));
        quotation.addClassName("evidence-quoted");
        quotation.getElement().setAttribute("dir", "auto");
        ties.setItems(EvidenceTie.values());
        ties.setItemLabelGenerator(EvidenceTie::word);
        ties.setValue(EvidenceTie.SUPPORTS);
        note.setMaxLength(LONGEST_NOTE);
        note.setHelperText("Why, if it does not speak for itself. Shown with the quotation.");
        note.setWidthFull();
        items.setItemLabelGenerator(DocumentHtml::label);
        items.setWidthFull();
        items.setVisible(only == null);
        add(quotation, items, ties, note);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button go = new Button(verb, click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, go);
    }

    /** Ties a found passage to the item. */
    static TieDialog link(Item item, String passage, Action action) {
        return new TieDialog("Link to " + item.code(), "Link", passage, item, action);
    }

    /** Ties a passage to one of the items. */
    static TieDialog use(List<Item> choice, String passage, Action action) {
        var dialog = new TieDialog("Use this passage", "Link", passage, null, action);
        dialog.items.setItems(choice);
        dialog.items.focus();
        return dialog;
    }

    /** Says otherwise how a linked passage bears on the item. */
    static TieDialog change(
            Item item, String passage, EvidenceTie tie, String note, Action action) {
        var dialog =
                new TieDialog("Change the tie to " + item.code(), "Save", passage, item, action);
        dialog.ties.setValue(tie);
        dialog.note.setValue(note);
        return dialog;
    }

    private void go() {
        Item item = only == null ? items.getValue() : only;
        if (item == null) {
            items.setErrorMessage("Choose the item that rests on it.");
            items.setInvalid(true);
            items.focus();
            return;
        }
        if (ErrorMessages.guard(() -> action.tie(item, ties.getValue(), note.getValue()))) {
            close();
        }
    }
}
