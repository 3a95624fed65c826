package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.plenary.workshop.ExpectedPerson;

/** Someone who was invited and has not come in yet. */
class ExpectedLine extends ListItem {
    ExpectedLine(ExpectedPerson person, Button withdraw) {
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.setAriaLabel("Withdraw the invitation of " + person.email());
        Span context = Own.words(person.email() + " · " + person.role().word());
        context.addClassName("plenary-muted");
        String name = person.name().isEmpty() ? person.email() : person.name();
        Div words = new Div(Own.words(name), context);
        words.addClassName("plenary-item-words");
        Div beside = new Div(withdraw);
        beside.addClassName("plenary-item-beside");
        add(words, beside);
    }
}
