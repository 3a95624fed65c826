package org.plenary.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Signs the browser of a request in with a {@link NewSession}, under a new session id. */
@Component
public class BrowserSessions {
    private final DeviceCookie cookie;
    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();

    BrowserSessions(DeviceCookie cookie) {
        this.cookie = cookie;
    }

    public void open(NewSession session, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        cookie.loginSuccess(request, response, session.token);
        var context =
                new SecurityContextImpl(
                        new AccountPrincipal.Token(
                                session.token.getPrincipal(),
                                session.token.getAuthorities(),
                                null));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
