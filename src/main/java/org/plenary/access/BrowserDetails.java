package org.plenary.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from.
 *
 * @param address the network address, behind a proxy the one that it names
 * @param label such as "Firefox on Linux"
 * @param kept whether the browser is to stay signed in
 */
record BrowserDetails(String address, String label, boolean kept) {
    static BrowserDetails of(HttpServletRequest request) {
        return new BrowserDetails(
                String.valueOf(request.getRemoteAddr()),
                label(request.getHeader("User-Agent")),
                request.getParameter("keep") != null);
    }

    static String label(@Nullable String agent) {
        if (agent == null) {
            return "Unknown browser";
        }
        String browser = first(agent, "Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox");
        if (browser.isEmpty()) {
            browser = first(agent, "Chrome/", "Chrome", "Safari/", "Safari", "curl/", "curl");
        }
        String system = first(agent, "Android", "Android", "iPhone", "iPhone", "iPad", "iPad");
        if (system.isEmpty()) {
            system = first(agent, "Windows", "Windows", "Mac OS", "macOS", "Linux", "Linux");
        }
        return (browser.isEmpty() ? "Unknown browser" : browser)
                + (system.isEmpty() ? "" : " on " + system);
    }

    private static String first(String agent, String... marksAndNames) {
        for (int i = 0; i < marksAndNames.length; i += 2) {
            if (agent.contains(marksAndNames[i])) {
                return marksAndNames[i + 1];
            }
        }
        return "";
    }
}
