package org.plenary.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.List;
import org.plenary.directory.Facet;

/** Plain check lists with counts; a choice becomes part of the address. */
final class FilterPanel extends Div {

    FilterPanel() {
        addClassName("plenary-directory-filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "Narrow the list");
    }

    void show(List<Facet> facets, SearchAddress address) {
        removeAll();
        for (Facet facet : facets) {
            FieldSet set = new FieldSet(facet.filter().words());
            facet.choices().forEach(choice -> set.add(check(facet, choice, address)));
            add(set);
        }
    }

    private static Checkbox check(Facet facet, Facet.Choice choice, SearchAddress address) {
        Checkbox check = new Checkbox("%s (%s)".formatted(choice.label(), choice.number()));
        check.setValue(choice.chosen());
        check.addValueChangeListener(change ->
                UI.getCurrent()
                        .navigate(
                                DirectoryView.class,
                                address.with(facet.filter(), choice.value(), change.getValue())
                                        .parameters()));
        return check;
    }
}
