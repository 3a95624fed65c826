package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A form that the browser itself posts: password managers know it, and it works without push. */
@Tag("form")
class NativeForm extends HtmlContainer implements HasComponents {

    NativeForm(String action) {
        addClassName("plenary-form");
        getElement().setAttribute("method", "post");
        getElement().setAttribute("action", action);
        if (VaadinRequest.getCurrent() != null
                && VaadinRequest.getCurrent().getAttribute(CsrfToken.class.getName())
                        instanceof CsrfToken csrf) {
            Input token = new Input();
            token.setType("hidden");
            token.getElement().setAttribute("name", csrf.getParameterName());
            token.getElement().setAttribute("value", csrf.getToken());
            add(token);
        }
    }

    /** The field's value travels under this name. */
    static <T extends Component> T named(T field, String name) {
        field.getElement().setProperty("name", name);
        return field;
    }

    static NativeButton submit(String verb) {
        NativeButton button = new NativeButton(verb);
        button.getElement().setAttribute("type", "submit");
        button.addClassName("plenary-submit");
        return button;
    }

    void post() {
        // after the values that were set in this round trip have reached the fields
        getElement().executeJs("setTimeout(() => this.requestSubmit())");
    }
}
