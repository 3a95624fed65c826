package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list of values with a few fields each; rows are added and taken away one by one. */
class Rows<T> extends Div {
    /** Fields for one value. */
    interface Row<T> {
        Component fields();

        /** Empty when the row was left empty. */
        @Nullable T value();

        void set(T value);
    }

    private final List<Row<T>> rows = new ArrayList<>();
    private final Supplier<Row<T>> maker;
    private final EditPage page;
    private final String one;
    private final Button add;

    Rows(String one, EditPage page, Supplier<Row<T>> maker) {
        this.one = one;
        this.page = page;
        this.maker = maker;
        addClassName("plenary-rows");
        add =
                new Button(
                        "Add " + one,
                        click -> {
                            page.touched();
                            append();
                        });
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(add);
    }

    void set(List<T> values) {
        removeAll();
        rows.clear();
        add(add);
        values.forEach(v -> append().set(v));
    }

    List<T> get() {
        List<T> values = new ArrayList<>();
        for (Row<T> row : rows) {
            @Nullable T value = row.value();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Row<T> append() {
        Row<T> row = maker.get();
        Div line = new Div(row.fields());
        line.addClassName("plenary-row");
        line.getElement().setAttribute("role", "group");
        line.getElement().setAttribute("aria-label", one + " " + (rows.size() + 1));
        Button remove =
                new Button(
                        "Remove",
                        click -> {
                            page.touched();
                            rows.remove(row);
                            remove(line);
                        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove this " + one);
        line.add(remove);
        rows.add(row);
        addComponentAtIndex(rows.size() - 1, line);
        return row;
    }
}
