package org.plenary.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the session's browser is still signed in and what its account may do
 * now; signs a browser in again whose session is gone but whose token is good (after a restart, on
 * another node).
 */
class SessionGuard extends OncePerRequestFilter {
    private final DeviceCookie cookie;
    private final Standings standings;
    private final SecurityContextRepository contexts;

    SessionGuard(DeviceCookie cookie, Standings standings, SecurityContextRepository contexts) {
        this.cookie = cookie;
        this.standings = standings;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current instanceof AccountPrincipal.Token token) {
            check(token, request, response);
        } else if (current == null) {
            Authentication again = cookie.autoLogin(request, response);
            if (again != null) {
                if (request.getSession(false) != null && savesSessions()) {
                    request.changeSessionId();
                }
                hold(again, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void check(
            AccountPrincipal.Token token,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountPrincipal principal = token.getPrincipal();
        Standing standing = standings.of(principal.account());
        if (!standing.signedIn(principal.device())) {
            standing = standings.fresh(principal.account());
        }
        if (!standing.signedIn(principal.device())) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } else if (!token.holdsExactly(standing)) {
            hold(token.forSession(standing), request, response);
        }
    }

    private void hold(
            Authentication authentication,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private boolean savesSessions() {
        return !(contexts instanceof ReadOnlySessions);
    }
}
