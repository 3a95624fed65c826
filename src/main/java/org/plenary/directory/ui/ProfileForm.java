package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.PageSection;
import org.plenary.directory.Field;
import org.plenary.directory.PersonValue;

/** All values of a profile, in sections, each with whom it is for. */
final class ProfileForm extends Div {
    private static final Map<String, List<Field>> SECTIONS = new java.util.LinkedHashMap<>();

    static {
        SECTIONS.put(
                "Name",
                List.of(Field.FULL_NAME, Field.SORT_NAME, Field.OTHER_NAME, Field.PRONUNCIATION));
        SECTIONS.put("What you do", List.of(Field.HEADLINE, Field.ABOUT));
        SECTIONS.put(
                "What you can be found by",
                List.of(
                        Field.EXPERTISE,
                        Field.OFFER,
                        Field.ASK,
                        Field.SECTOR,
                        Field.JURISDICTION,
                        Field.LANGUAGE));
        SECTIONS.put(
                "How to reach you",
                List.of(
                        Field.EMAIL,
                        Field.PHONE,
                        Field.ADDRESS,
                        Field.TIME_ZONE,
                        Field.LINK,
                        Field.ORCID));
    }

    private final Runnable touched;
    private final Map<Field, List<ValueRow>> rows = new EnumMap<>(Field.class);
    private final Map<Field, Div> places = new EnumMap<>(Field.class);
    private final Map<Field, Button> adders = new EnumMap<>(Field.class);

    ProfileForm(Runnable touched) {
        this(touched, true);
    }

    /**
     * @param own whether it is the profile of whoever fills it in
     */
    ProfileForm(Runnable touched, boolean own) {
        this.touched = touched;
        SECTIONS.forEach((title, fields) ->
                add(new PageSection(own ? title : ofOther(title), section(fields))));
    }

    private static String ofOther(String title) {
        return title.replace("you do", "they do")
                .replace("you can", "they can")
                .replace("reach you", "reach them");
    }

    void set(List<PersonValue> values) {
        for (Field field : places.keySet()) {
            rows.put(field, new ArrayList<>());
            place(field).removeAll();
            values.stream().filter(v -> v.field() == field).forEach(v -> addRow(field, v));
            if (rows(field).isEmpty() && field.most() == 1) {
                addRow(field, null);
            }
        }
    }

    /** What was filled in, in the order of the form. */
    List<PersonValue> get() {
        return SECTIONS.values().stream()
                .flatMap(List::stream)
                .flatMap(f -> rows(f).stream())
                .filter(row -> !row.isEmpty())
                .map(ValueRow::get)
                .toList();
    }

    private Div section(List<Field> fields) {
        Div section = new Div();
        section.addClassName("plenary-profile-section");
        for (Field field : fields) {
            Div place = new Div();
            places.put(field, place);
            rows.put(field, new ArrayList<>());
            section.add(place);
            if (field.most() > 1) {
                Button more = new Button(adding(field), click -> addRow(field, null).focus());
                more.addThemeVariants(ButtonVariant.TERTIARY);
                adders.put(field, more);
                section.add(more);
            }
        }
        return section;
    }

    private static String adding(Field field) {
        return switch (field) {
            case OTHER_NAME -> "Add a name in another script";
            case EXPERTISE -> "Add expertise";
            case OFFER -> "Add what you offer";
            case ASK -> "Add what you look for";
            case EMAIL -> "Add a mail address";
            case PHONE -> "Add a telephone number";
            default -> "Add a " + field.words().toLowerCase(Locale.ROOT);
        };
    }

    private ValueRow addRow(Field field, @Nullable PersonValue value) {
        ValueRow row = new ValueRow(field, value, touched, gone -> remove(field, gone));
        rows(field).add(row);
        place(field).add(row);
        bound(field);
        return row;
    }

    private void remove(Field field, ValueRow row) {
        rows(field).remove(row);
        place(field).remove(row);
        touched.run();
        bound(field);
        // what was pressed is gone
        if (!rows(field).isEmpty()) {
            rows(field).getLast().focus();
        } else if (adders.get(field) instanceof Button more) {
            more.focus();
        }
    }

    private void bound(Field field) {
        Button more = adders.get(field);
        if (more != null) {
            more.setEnabled(rows(field).size() < field.most());
        }
    }

    private List<ValueRow> rows(Field field) {
        return rows.computeIfAbsent(field, f -> new ArrayList<>());
    }

    private Div place(Field field) {
        return places.computeIfAbsent(field, f -> new Div());
    }
}
