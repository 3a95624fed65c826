package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Fields of one look; what is typed runs in the direction of its own script. */
final class Fields {
    private static final Locale WORDS = Locale.UK;

    private Fields() {}

    static TextField line(String label, int longest) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        return directed(field);
    }

    static TextArea lines(String label, int longest) {
        TextArea field = new TextArea(label);
        field.setMaxLength(longest);
        field.setMinRows(3);
        field.setMaxRows(14);
        return directed(field);
    }

    static <T> Select<T> choice(String label, List<T> values, Function<T, String> word) {
        Select<T> field = new Select<>();
        field.setLabel(label);
        field.setItems(values);
        field.setItemLabelGenerator(word::apply);
        return field;
    }

    /** Shown and typed as "21 November 2024" is written in numbers: 21/11/2024. */
    static DatePicker day(String label) {
        DatePicker field = new DatePicker(label);
        field.setLocale(WORDS);
        field.setClearButtonVisible(true);
        return field;
    }

    static List<String> eachLine(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }

    private static <T extends Component> T directed(T field) {
        field.getElement()
                .executeJs(
                        "customElements.whenDefined(this.localName).then(() => setTimeout(() => {"
                                + " if (this.inputElement) this.inputElement.dir = 'auto' }))");
        return field;
    }
}
