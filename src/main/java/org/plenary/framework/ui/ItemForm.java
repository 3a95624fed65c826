package org.plenary.framework.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.plenary.framework.Item;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.ItemStatus;
import org.plenary.framework.ItemText;

/** The fields of an item; those of work are there for actions and milestones only. */
final class ItemForm extends Div {
    private final TextField title = new TextField("Title");
    private final TextArea text = new TextArea("Text");
    private final Div preview = new Div();
    private final MultiSelectComboBox<BodySummary> leads = new MultiSelectComboBox<>("Led by");
    private final TextField horizon = new TextField("Horizon");
    private final DatePicker due = new DatePicker("Due on");
    private final Select<ItemStatus> status = new Select<>();
    private ItemKind kind = ItemKind.SECTION;

    ItemForm(MemberBodies bodies) {
        addClassName("plenary-form");
        title.setMaxLength(ItemPlan.LONGEST_TITLE);
        text.setMaxLength(ItemPlan.LONGEST_TEXT);
        text.setHelperText(
                "Two stars for **bold**, one for *italic*, a hyphen begins a list, [words](https://…) make a link.");
        text.setMinRows(6);
        text.setMaxRows(24);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> preview());
        preview.addClassName("framework-text");
        Details shown = new Details("How it will read", preview);
        leads.setHelperText("Offices, not people. The first one leads.");
        leads.setItemLabelGenerator(BodySummary::label);
        leads.setItems(query ->
                // the list of bodies is bounded, and found by typing
                bodies.named(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        horizon.setMaxLength(ItemPlan.LONGEST_HORIZON);
        horizon.setHelperText("Such as “by the end of 2026”");
        due.setLocale(Locale.UK);
        due.setHelperText("Only where there is an exact day");
        status.setLabel("Status");
        status.setItems(ItemStatus.values());
        status.setItemLabelGenerator(ItemStatus::word);
        status.setValue(ItemStatus.NOT_STARTED);
        add(title, text, shown, leads, horizon, due, status);
    }

    List<HasValue<?, ?>> fields() {
        return List.of(title, text, leads, horizon, due, status);
    }

    /** Shows the fields that this kind of item has; what is typed stays. */
    void kind(ItemKind now) {
        kind = now;
        boolean work = now.work();
        leads.setVisible(work);
        horizon.setVisible(work);
        due.setVisible(work);
        status.setVisible(work);
        title.setHelperText(now == ItemKind.PARAGRAPH ? "Paragraphs may do without" : "");
    }

    void set(Item item) {
        kind(item.kind());
        title.setValue(item.title());
        text.setValue(item.text());
        leads.setValue(new LinkedHashSet<>(item.leads()));
        horizon.setValue(item.horizon());
        due.setValue(item.dueOn());
        status.setValue(item.status());
        preview();
    }

    ItemPlan get() {
        return new ItemPlan(
                kind,
                title.getValue(),
                text.getValue(),
                leads.getValue().stream().map(BodySummary::id).toList(),
                horizon.getValue(),
                due.getValue(),
                status.getValue());
    }

    void focus() {
        title.focus();
    }

    private void preview() {
        // ItemText escapes every word
        preview.getElement().setProperty("innerHTML", ItemText.html(text.getValue()));
    }
}
