package org.plenary.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Carries a device's token to the browser and back; ends the device at sign-out. */
@Component
class DeviceCookie implements RememberMeServices, LogoutHandler {
    static final String NAME = "plenary-device";
    private static final int LONGEST = 100;

    private final Devices devices;

    DeviceCookie(Devices devices) {
        this.devices = devices;
    }

    Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(NAME) && c.getValue().length() <= LONGEST)
                        .map(Cookie::getValue)
                        .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, Devices.Issued issued) {
        add(
                request,
                response,
                issued.secret().token(),
                issued.kept() ? Devices.KEPT : Duration.ofSeconds(-1));
    }

    private static void add(
            HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
        String context = request.getContextPath();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path(context == null || context.isEmpty() ? "/" : context)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    @Override
    public @Nullable Authentication autoLogin(
            HttpServletRequest request, HttpServletResponse response) {
        return token(request).flatMap(devices::recognise).orElse(null);
    }

    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public void loginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication success) {
        if (success instanceof AccountPrincipal.Token token && token.issued() != null) {
            write(request, response, token.issued());
        }
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null
                && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            devices.signOut(principal.account(), principal.device());
        }
        if (response != null) {
            add(request, response, "", Duration.ZERO);
        }
    }
}
