package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Filter fields whose values live in the address. */
final class Search {
    private static final int LONGEST = 200;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Class<? extends Component> view;
    private boolean filling;

    Search(Class<? extends Component> view) {
        this.view = view;
    }

    TextField field(String parameter, String label) {
        TextField field = new TextField(label);
        field.setMaxLength(LONGEST);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> go());
        fields.put(parameter, field);
        return field;
    }

    String value(String parameter) {
        TextField field = fields.get(parameter);
        return field == null ? "" : field.getValue().strip();
    }

    void fill(QueryParameters query) {
        filling = true;
        fields.forEach((parameter, field) -> {
            String wanted = query.getSingleParameter(parameter).orElse("");
            if (!field.getValue().strip().equals(wanted)) {
                field.setValue(wanted.substring(0, Math.min(wanted.length(), LONGEST)));
            }
        });
        filling = false;
    }

    private void go() {
        if (filling) {
            return;
        }
        var chosen = new LinkedHashMap<String, String>();
        Consumer<String> keep = parameter -> chosen.put(parameter, value(parameter));
        fields.keySet().stream().filter(p -> !value(p).isEmpty()).forEach(keep);
        UI.getCurrent().navigate(view, QueryParameters.simple(chosen));
    }
}
