package org.plenary.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Facts as pairs of term and value; beside each other when wide, below each other when narrow. */
public final class DefinitionList extends DescriptionList {

    public DefinitionList() {
        addClassName("plenary-facts");
    }

    public DefinitionList add(String term, String value) {
        return add(term, new com.vaadin.flow.component.Text(value));
    }

    public DefinitionList add(String term, Component value) {
        Description description = new Description();
        description.add(value);
        Div pair = new Div(new Term(term), description);
        add(pair);
        return this;
    }

    /** Adds the pair only when there is something to say. */
    public DefinitionList addKnown(String term, String value) {
        return value.isBlank() ? this : add(term, value);
    }
}
