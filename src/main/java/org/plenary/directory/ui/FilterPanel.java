package org.plenary.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.Facet;
import org.plenary.directory.Filter;

/**
 * Plain check lists with counts, and words of offers and wishes; a choice becomes part of the
 * address. On a narrow screen the panel opens by its button.
 */
final class FilterPanel extends Div {
    private final Button toggle = new Button("Filters");
    private final Div fields = new Div();
    private final Div lists = new Div();
    private final Div ends = new Div();
    private final Button clear = new Button("Clear filters");
    private final TextField topics = words(Filter.TOPIC, "Compute access");
    private final TextField offers = words(Filter.OFFER, "Reads drafts");
    private final TextField asks = words(Filter.ASK, "Test data");
    private SearchAddress address = SearchAddress.EMPTY;
    private boolean filling;
    private @Nullable Choice pressed;

    private record Choice(Filter filter, String value) {}

    /**
     * @param showResults moves to what was found
     */
    FilterPanel(Runnable showResults) {
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
        lists.addClassName("plenary-directory-filter-lists");
        ends.addClassName("plenary-directory-filter-ends");
        Button done =
                new Button(
                        "Show results",
                        click -> {
                            open(false);
                            showResults.run();
                        });
        done.addClassName("plenary-directory-filter-done");
        clear.addClickListener(click -> go(address.withoutFilters()));
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        ends.add(done, clear);
        // these stay where they are when the lists are made anew, so that they keep the focus
        fields.add(lists, topics, offers, asks, ends);
        add(toggle, fields);
    }

    void show(List<Facet> facets, SearchAddress asked) {
        address = asked;
        filling = true;
        lists.removeAll();
        for (Facet facet : facets) {
            FieldSet set = new FieldSet(facet.filter().words());
            facet.choices().forEach(choice -> set.add(check(facet.filter(), choice)));
            lists.add(set);
        }
        lists.setVisible(!facets.isEmpty());
        topics.setValue(asked.typed(Filter.TOPIC));
        offers.setValue(asked.typed(Filter.OFFER));
        asks.setValue(asked.typed(Filter.ASK));
        boolean any = !facets.isEmpty() || asked.asksSomething();
        int chosen = asked.filters().values().stream().mapToInt(List::size).sum();
        toggle.setText(chosen == 0 ? "Filters" : "Filters (%d)".formatted(chosen));
        clear.setVisible(chosen > 0);
        setVisible(any);
        filling = false;
        pressed = null;
    }

    private void open(boolean open) {
        setClassName("open", open);
        toggle.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private Checkbox check(Filter filter, Facet.Choice choice) {
        Checkbox check = new Checkbox("%s (%s)".formatted(choice.label(), choice.number()));
        check.setValue(choice.chosen());
        check.addValueChangeListener(change -> {
            pressed = new Choice(filter, choice.value());
            go(address.with(filter, choice.value(), change.getValue()));
        });
        if (new Choice(filter, choice.value()).equals(pressed)) {
            // the box that was pressed is this one, made anew
            check.focus();
        }
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
