package org.plenary.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.plenary.base.NotAllowed;

/** For something that the current account may know of but not do. */
final class NotAllowedPage {
    private static final String TITLE = "This is not open to your account";
    private static final String KEPT = "Nothing was changed.";
    private static final String NEXT =
            "Ask an organizer of the workshop or an administrator to give you the role it needs.";

    private NotAllowedPage() {}

    /** When the view itself is closed to the account's roles. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class ClosedView extends ErrorPage
            implements HasErrorParameter<AccessDeniedException> {
        @Override
        public int setErrorParameter(
                BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            say(event, TITLE, KEPT, NEXT);
            return HttpServletResponse.SC_FORBIDDEN;
        }
    }

    /** When a service refuses. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class Refused extends ErrorPage implements HasErrorParameter<NotAllowed> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
            String why = parameter.getException().getMessage();
            say(event, TITLE, why == null ? KEPT : why, NEXT);
            return HttpServletResponse.SC_FORBIDDEN;
        }
    }
}
