package org.plenary.summary;

import org.plenary.workshop.WorkshopPaths;

/** Paths of this module's pages, from the server's root. */
public final class SummaryPaths {
    private SummaryPaths() {}

    public static String summary(String workshopSlug, String sessionSlug) {
        return WorkshopPaths.session(workshopSlug, sessionSlug);
    }

    public static String history(String workshopSlug, String sessionSlug) {
        return summary(workshopSlug, sessionSlug) + "/history";
    }

    public static String review(String workshopSlug, String sessionSlug) {
        return summary(workshopSlug, sessionSlug) + "/review";
    }

    public static String template(String workshopSlug) {
        return WorkshopPaths.workshop(workshopSlug) + "/template";
    }

    /** The public page of the newest version. */
    public static String publicPage(String workshopSlug, String sessionSlug) {
        return "/workshops/" + workshopSlug + "/sessions/" + sessionSlug;
    }
}
