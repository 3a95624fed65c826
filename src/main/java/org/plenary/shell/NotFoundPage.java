package org.plenary.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.plenary.base.NotFound;

/** For an address that leads nowhere, or to something this account may not know of. */
final class NotFoundPage {
    private static final String TITLE = "There is nothing at this address";
    private static final String KEPT =
            "It may have been moved or removed, or it is not open to your account.";
    private static final String NEXT =
            "Check the address, or look for it from Home. If someone sent you the link, ask them whether you were invited.";

    private NotFoundPage() {}

    /** When no view has the address. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class NoRoute extends ErrorPage implements HasErrorParameter<NotFoundException> {
        @Override
        public int setErrorParameter(
                BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            say(event, TITLE, KEPT, NEXT);
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** When a service says that there is no such thing. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    public static class NoThing extends ErrorPage implements HasErrorParameter<NotFound> {
        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            say(event, TITLE, KEPT, NEXT);
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }
}
