package org.plenary.directory.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.Audience;
import org.plenary.directory.Field;
import org.plenary.directory.Languages;
import org.plenary.directory.PersonValue;
import org.plenary.workshop.Sector;

/** One value: what it is, with whom it is for beside it. */
final class ValueRow extends Div {
    private static final Map<Field, String> DETAILS =
            Map.of(Field.LINK, "What it leads to", Field.OTHER_NAME, "Language or script");

    private final Field field;
    private final HasValue<?, String> value;
    private final TextField detail = new TextField();
    private final Select<Audience> audience;

    ValueRow(
            Field field, @Nullable PersonValue present, Runnable touched, Consumer<ValueRow> away) {
        this.field = field;
        this.value = input(field);
        this.audience = Parts.audience(field.words().toLowerCase(java.util.Locale.ROOT));
        addClassName("plenary-value-row");
        audience.setValue(present == null ? field.startsAs() : present.audience());
        if (present != null) {
            set(present);
        }
        value.addValueChangeListener(change -> touched.run());
        audience.addValueChangeListener(change -> touched.run());
        add((Component) value);
        if (DETAILS.containsKey(field)) {
            detail.setLabel(DETAILS.get(field));
            detail.setMaxLength(100);
            detail.addValueChangeListener(change -> touched.run());
            add(detail);
        }
        if (field != Field.SORT_NAME) {
            add(audience);
        }
        if (field.most() > 1) {
            add(remove(away));
        }
    }

    void focus() {
        if (value instanceof Focusable<?> field) {
            field.focus();
        }
    }

    boolean isEmpty() {
        return text().isBlank();
    }

    PersonValue get() {
        return new PersonValue(field, text(), detail.getValue(), audience.getValue());
    }

    private String text() {
        String text = value.getValue();
        return text == null ? "" : text;
    }

    private void set(PersonValue present) {
        value.setValue(present.value());
        detail.setValue(present.detail());
    }

    private Button remove(Consumer<ValueRow> away) {
        Button remove = new Button("Remove", click -> away.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove this " + field.words().toLowerCase(java.util.Locale.ROOT));
        return remove;
    }

    private static AbstractField<?, String> input(Field field) {
        return switch (field) {
            case ABOUT, ADDRESS -> {
                TextArea area = new TextArea(field.words());
                area.setMaxLength(field.longest());
                area.setMinRows(field == Field.ABOUT ? 4 : 2);
                yield area;
            }
            case SECTOR ->
                    choice(
                            field,
                            Arrays.stream(Sector.values())
                                    .filter(s -> s != Sector.UNKNOWN)
                                    .map(Sector::word)
                                    .toList());
            case LANGUAGE -> choice(field, Languages.names());
            case TIME_ZONE ->
                    choice(field, ZoneId.getAvailableZoneIds().stream().sorted().toList());
            // an ORCID may be pasted as an address
            case ORCID -> Parts.field(field.words(), 60);
            case SORT_NAME -> {
                TextField sorted = Parts.field(field.words(), field.longest());
                sorted.setHelperText(
                        "Only if your name is looked up by another part, such as “Sato Misaki”");
                yield sorted;
            }
            default -> Parts.field(field.words(), field.longest());
        };
    }

    private static ComboBox<String> choice(Field field, List<String> values) {
        ComboBox<String> choice = new ComboBox<>(field.words());
        choice.setItems(values);
        choice.setClearButtonVisible(true);
        return choice;
    }
}
