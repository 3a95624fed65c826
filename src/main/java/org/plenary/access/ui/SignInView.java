package org.plenary.access.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Where people sign in. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in – Plenary")
@AnonymousAllowed
public class SignInView extends Main {
    SignInView() {
        add(new H1("Sign in"));
    }
}
