package org.plenary.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.plenary.directory.Facet;
import org.plenary.directory.Filter;

/**
 * Plain check lists with counts, and words of offers and wishes; a choice becomes part of the
 * address. On a narrow screen the panel opens by its button.
 */
final class FilterPanel extends Div {
    private final Button toggle = new Button("Filters");
    private final Div fields = new Div();
    private final TextField topics = words(Filter.TOPIC, "Compute access");
    private final TextField offers = words(Filter.OFFER, "Reads drafts");
    private final TextField asks = words(Filter.ASK, "Test data");
    private SearchAddress address = SearchAddress.EMPTY;
    private boolean filling;

    FilterPanel() {
        addClassName("plenary-directory-filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Narrow the list");
        fields.addClassName("plenary-directory-filter-fields");
        fields.setId("directory-filters");
        toggle.addClassName("plenary-directory-filter-toggle");
        toggle.getElement().setAttribute("aria-controls", "directory-filters");
        toggle.addClickListener(click -> open(!getClassNames().contains("open")));
        open(false);
        topics.setHelperText(
                "Finds those whom a session names to you, in workshops that you take part in.");
        add(toggle, fields);
    }

    void show(List<Facet> facets, SearchAddress asked) {
        address = asked;
        filling = true;
        fields.removeAll();
        for (Facet facet : facets) {
            FieldSet set = new FieldSet(facet.filter().words());
            facet.choices().forEach(choice -> set.add(check(facet.filter(), choice)));
            fields.add(set);
        }
        topics.setValue(asked.typed(Filter.TOPIC));
        offers.setValue(asked.typed(Filter.OFFER));
        asks.setValue(asked.typed(Filter.ASK));
        boolean any = !facets.isEmpty() || asked.asksSomething();
        if (any) {
            fields.add(topics, offers, asks);
        }
        int chosen = asked.filters().values().stream().mapToInt(List::size).sum();
        toggle.setText(chosen == 0 ? "Filters" : "Filters (%d)".formatted(chosen));
        setVisible(any);
        filling = false;
    }

    private void open(boolean open) {
        setClassName("open", open);
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private Checkbox check(Filter filter, Facet.Choice choice) {
        Checkbox check = new Checkbox("%s (%s)".formatted(choice.label(), choice.number()));
        check.setValue(choice.chosen());
        check.addValueChangeListener(
                change -> go(address.with(filter, choice.value(), change.getValue())));
        return check;
    }

    private TextField words(Filter filter, String example) {
        TextField field = new TextField(filter.words());
        field.setPlaceholder(example);
        field.setMaxLength(filter.longest());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(change -> {
            if (!filling) {
                go(address.typing(filter, change.getValue()));
            }
        });
        return field;
    }

    private static void go(SearchAddress address) {
        UI.getCurrent().navigate(DirectoryView.class, address.parameters());
    }
}
