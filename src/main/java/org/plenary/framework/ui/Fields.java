package org.plenary.framework.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.ReaderZone;
import org.plenary.directory.BodySummary;

/** Fields and lines that the pages of positions, statements and progress share. */
final class Fields {
    /** What a report is entered for. */
    record Voice(@Nullable BodySummary body) {
        String label() {
            return body == null ? "The framework’s editors" : body.label();
        }
    }

    private Fields() {}

    static TextArea area(String label, int longest) {
        TextArea area = new TextArea(label);
        area.setMaxLength(longest);
        area.setWidthFull();
        area.setMinRows(3);
        area.setValueChangeMode(ValueChangeMode.EAGER);
        area.getElement().setAttribute("dir", "auto");
        return area;
    }

    static TextField line(String label, int longest) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    static DatePicker day(String label) {
        DatePicker day = new DatePicker(label);
        day.setLocale(Locale.UK);
        return day;
    }

    /** On the reader's clock, which the label names. */
    static DateTimePicker moment(String label, @Nullable Instant value) {
        DateTimePicker picker = new DateTimePicker(label);
        picker.setLocale(Locale.UK);
        picker.setStep(Duration.ofMinutes(15));
        picker.setHelperText("On your clock (" + ReaderZone.name() + ")");
        if (value != null) {
            picker.setValue(LocalDateTime.ofInstant(value, ReaderZone.get()));
        }
        return picker;
    }

    /**
     * @throws InvalidInput when nothing is chosen
     */
    static Instant moment(DateTimePicker picker) {
        LocalDateTime value = picker.getValue();
        if (value == null) {
            throw new InvalidInput(
                    "“%s” is empty, so nothing was saved. Choose a day and a time."
                            .formatted(picker.getLabel()));
        }
        ZoneId zone = ReaderZone.get();
        return value.atZone(zone).toInstant();
    }

    static Select<Voice> voice(List<Voice> voices) {
        Select<Voice> select = new Select<>();
        select.setLabel("In the name of");
        select.setItems(voices);
        select.setItemLabelGenerator(Voice::label);
        select.setValue(voices.getFirst());
        select.setReadOnly(voices.size() == 1);
        select.setWidthFull();
        return select;
    }

    static Span muted(String words) {
        Span span = new Span(words);
        span.addClassName("plenary-muted");
        return span;
    }

    /** What people wrote: always text, with its line ends, in the direction of its own script. */
    static Paragraph said(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("follow-said");
        line.getElement().setAttribute("dir", "auto");
        return line;
    }
}
