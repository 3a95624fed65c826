package org.plenary.workshop.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.workshop.EventDates;
import org.plenary.workshop.EventDates.Precision;

/** Dates as exactly as they are known; asks only for what that exactness needs. */
class DatesField extends Div {
    private final Select<Precision> precision =
            Fields.choice(
                    "How exactly the dates are known",
                    List.of(Precision.values()),
                    Precision::word);
    private final DatePicker first = Fields.day("First day");
    private final DatePicker last = Fields.day("Last day");
    private final Select<Month> month =
            Fields.choice(
                    "Month",
                    List.of(Month.values()),
                    m -> m.getDisplayName(TextStyle.FULL, Locale.UK));
    private final IntegerField year = new IntegerField("Year");
    private final Checkbox tentative = new Checkbox("To be confirmed");
    private final Paragraph said = new Paragraph();
    private EventDates before = EventDates.unknown();

    DatesField(EditPage page) {
        addClassName("plenary-form");
        said.addClassName("plenary-hint");
        said.getElement().setAttribute("aria-live", "polite");
        Div pair = new Div(first, last, month, year);
        pair.addClassName("plenary-pair");
        add(precision, pair, tentative, said);
        Stream.<HasValue<?, ?>>of(precision, first, last, month, year, tentative)
                .forEach(field -> {
                    page.watch(field);
                    field.addValueChangeListener(change -> arrange());
                });
        set(EventDates.unknown());
    }

    final void set(EventDates dates) {
        before = dates;
        precision.setValue(dates.precision());
        @Nullable LocalDate day = dates.first();
        first.setValue(day);
        last.setValue(dates.last());
        month.setValue(day == null ? null : day.getMonth());
        year.setValue(day == null ? null : day.getYear());
        tentative.setValue(dates.tentative());
        arrange();
    }

    /**
     * @throws InvalidInput when a part is missing or the last day is before the first
     */
    EventDates get() {
        EventDates value = period();
        if (tentative.getValue()) {
            value = value.toBeConfirmed();
        }
        return value.worded(before.wording());
    }

    private EventDates period() {
        return switch (precision.getValue()) {
            case UNKNOWN -> EventDates.unknown();
            case DAYS -> days();
            case YEAR ->
                    EventDates.of(
                            Precision.YEAR,
                            YearMonth.of(needed(year.getValue(), "year"), 1).atDay(1));
            default -> part();
        };
    }

    private EventDates days() {
        LocalDate from = needed(first.getValue(), "first day");
        @Nullable LocalDate to = last.getValue();
        return EventDates.days(from, to == null ? from : to);
    }

    private EventDates part() {
        YearMonth wanted =
                YearMonth.of(needed(year.getValue(), "year"), needed(month.getValue(), "month"));
        boolean untouched =
                before.precision() == precision.getValue()
                        && before.first() != null
                        && YearMonth.from(before.first()).equals(wanted);
        // a period of several months cannot be entered here, but must not be cut by saving
        return untouched
                ? new EventDates(before.precision(), before.first(), before.last(), false, "")
                : EventDates.of(precision.getValue(), wanted.atDay(1));
    }

    private void arrange() {
        Precision how = precision.getValue();
        boolean days = how == Precision.DAYS;
        first.setVisible(days);
        last.setVisible(days);
        year.setVisible(!days && how != Precision.UNKNOWN);
        month.setVisible(year.isVisible() && how != Precision.YEAR);
        said.setText(words());
    }

    private String words() {
        try {
            return "Shown as: " + Own.capital(get().text());
        } catch (InvalidInput e) {
            return e.getMessage() == null ? "" : e.getMessage();
        }
    }

    private static <T> T needed(@Nullable T value, String what) {
        if (value == null) {
            throw new InvalidInput(
                    "The "
                            + what
                            + " of the dates is missing. Enter it, or choose that the dates are less exactly known.");
        }
        return value;
    }
}
