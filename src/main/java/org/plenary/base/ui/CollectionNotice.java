package org.plenary.base.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** What happens with the data that a form beside it collects: purpose, controller, retention. */
@StyleSheet("context://assets/collection-notice.css")
public final class CollectionNotice extends Section {

    public CollectionNotice(String purpose, String controller, String retention) {
        addClassName("plenary-collection");
        H2 title = new H2("What happens with your data");
        String id = "collection-" + Integer.toHexString(System.identityHashCode(this));
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        add(
                title,
                new DefinitionList()
                        .add("Purpose", purpose)
                        .add("Who answers for it", controller)
                        .add("How long", retention));
    }
}
