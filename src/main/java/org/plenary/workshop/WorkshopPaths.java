package org.plenary.workshop;

/** Paths of this module's pages, from the server's root. */
public final class WorkshopPaths {
    private WorkshopPaths() {}

    public static String workshop(String slug) {
        return "/app/workshops/" + slug;
    }

    public static String session(String workshopSlug, String sessionSlug) {
        return workshop(workshopSlug) + "/sessions/" + sessionSlug;
    }

    public static String people(String workshopSlug) {
        return workshop(workshopSlug) + "/people";
    }

    public static String join(String token) {
        return "/app/join/" + token;
    }
}
