package org.plenary.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.plenary.access.BrowserSessions;
import org.plenary.access.NewSession;

/** The browser that the current request of a view came from. */
final class Browsers {
    private Browsers() {}

    /** Its User-Agent header, or empty. */
    static String agent() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String agent = request == null ? null : request.getHeader("User-Agent");
        return agent == null ? "" : agent;
    }

    /** Signs it in and loads the workspace anew, so that nothing of the old session is left. */
    static void enter(BrowserSessions sessions, NewSession session, String path) {
        sessions.open(
                session,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        UI.getCurrent().getPage().setLocation(path);
    }
}
