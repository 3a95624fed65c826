package org.plenary.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** For a view that could not be built because of a fault of ours. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String number = Failures.log(parameter.getException());
        say(
                event,
                "This page could not be shown",
                "Something went wrong on our side. What you had saved is kept.",
                "Reload the page. If it happens again, tell an administrator this number: "
                        + number
                        + ".");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
