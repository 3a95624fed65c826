package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.plenary.summary.PassageKind;
import org.plenary.summary.SummaryTemplate;

/** One section of a template being edited. */
final class SectionFields extends Div {
    /** What else can be done with a section. */
    enum Act {
        UP,
        DOWN,
        REMOVE
    }

    private final TextField title = new TextField("Title");
    private final TextArea opening = new TextArea("Text that already stands there");
    private final Select<PassageKind> kind = new Select<>();
    private final Button up = new Button("Move up");
    private final Button down = new Button("Move down");
    private final Button remove = new Button("Remove");

    SectionFields(BiConsumer<SectionFields, Act> act) {
        addClassName("summary-section");
        getElement().setAttribute("role", "group");
        title.setMaxLength(200);
        title.setRequiredIndicatorVisible(true);
        title.setWidthFull();
        opening.setMaxLength(2000);
        opening.setWidthFull();
        kind.setLabel("What is written there is marked as");
        kind.setItems(PassageKind.values());
        kind.setItemLabelGenerator(k -> k == null ? "Not marked" : k.word());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption("Not marked");
        up.addClickListener(click -> act.accept(this, Act.UP));
        down.addClickListener(click -> act.accept(this, Act.DOWN));
        remove.addClickListener(click -> act.accept(this, Act.REMOVE));
        Div buttons = new Div(up, down, remove);
        buttons.addClassName("plenary-page-actions");
        buttons.getChildren()
                .forEach(b ->
                        ((Button) b).addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL));
        add(title, kind, opening, buttons);
    }

    SectionFields(SummaryTemplate.Section section, BiConsumer<SectionFields, Act> act) {
        this(act);
        title.setValue(section.title());
        opening.setValue(section.opening());
        section.kind().ifPresent(kind::setValue);
    }

    void place(int at, int of) {
        getElement().setAttribute("aria-label", "Section " + (at + 1) + " of " + of);
        up.setEnabled(at > 0);
        down.setEnabled(at < of - 1);
        remove.setEnabled(of > 1);
    }

    void focus() {
        title.focus();
    }

    SummaryTemplate.Section section() {
        return new SummaryTemplate.Section(
                title.getValue(), opening.getValue(), Optional.ofNullable(kind.getValue()));
    }

    /** What is in the fields, whether or not it can be saved. */
    String words() {
        return words(title.getValue(), opening.getValue(), Optional.ofNullable(kind.getValue()));
    }

    static String words(SummaryTemplate.Section section) {
        return words(section.title(), section.opening(), section.kind());
    }

    private static String words(String title, String opening, Optional<PassageKind> kind) {
        return title + "\n" + opening + "\n" + kind.map(PassageKind::key).orElse("");
    }
}
