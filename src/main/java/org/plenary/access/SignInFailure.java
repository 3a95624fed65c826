package org.plenary.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Back to the sign-in page, which says why; the reason is in the address so that reload keeps it.
 */
class SignInFailure implements AuthenticationFailureHandler {
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        String reason =
                switch (exception) {
                    case SignInProvider.HasToWait h -> "wait=" + (h.time.toSeconds() + 1);
                    case DisabledException d -> "suspended";
                    default -> "error";
                };
        response.sendRedirect(request.getContextPath() + SecurityConfig.SIGN_IN + "?" + reason);
    }
}
