package org.plenary.summary;

import org.plenary.workshop.WorkshopPaths;

/** Paths of this module's pages, from the server's root. */
public final class SummaryPaths {
    /** Before a block's id on public pages; addresses that are cited, so it never changes. */
    public static final String PUBLIC_ANCHOR = "b-";

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

    /** A passage in the workspace. */
    public static String passage(String workshopSlug, String sessionSlug, String blockId) {
        return summary(workshopSlug, sessionSlug) + "?passage=" + blockId;
    }

    /** A passage on the permanent page of a public version. */
    public static String publicPassage(
            String workshopSlug, String sessionSlug, int version, String blockId) {
        return publicPage(workshopSlug, sessionSlug)
                + "/v/"
                + version
                + "#"
                + PUBLIC_ANCHOR
                + blockId;
    }
}
