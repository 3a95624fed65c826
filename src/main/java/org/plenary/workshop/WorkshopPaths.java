package org.plenary.workshop;

/** Paths of this module's pages, from the server's root. */
public final class WorkshopPaths {
    private WorkshopPaths() {}

    public static String workshops() {
        return "/app/workshops";
    }

    public static String newWorkshop() {
        return "/app/workshops/new";
    }

    public static String importPage() {
        return "/app/workshops/import";
    }

    /** Where a calendar's sessions and a table's people are brought in. */
    public static String importFiles(String slug) {
        return workshop(slug) + "/import";
    }

    public static String workshop(String slug) {
        return "/app/workshops/" + slug;
    }

    public static String edit(String slug) {
        return workshop(slug) + "/edit";
    }

    public static String copy(String slug) {
        return workshop(slug) + "/copy";
    }

    public static String source(String slug) {
        return workshop(slug) + "/source";
    }

    /** Where a session's notes are written and read. */
    public static String session(String workshopSlug, String sessionSlug) {
        return workshop(workshopSlug) + "/sessions/" + sessionSlug;
    }

    public static String newSession(String workshopSlug) {
        return workshop(workshopSlug) + "/new-session";
    }

    public static String editSession(String workshopSlug, String sessionSlug) {
        return session(workshopSlug, sessionSlug) + "/edit";
    }

    public static String newContribution(String workshopSlug, String sessionSlug) {
        return session(workshopSlug, sessionSlug) + "/contributions/new";
    }

    public static String editContribution(
            String workshopSlug, String sessionSlug, ContributionId contribution) {
        return session(workshopSlug, sessionSlug) + "/contributions/" + contribution;
    }

    public static String people(String workshopSlug) {
        return workshop(workshopSlug) + "/people";
    }

    public static String invite(String workshopSlug) {
        return people(workshopSlug) + "/invite";
    }

    /** Where the current account states its own details. */
    public static String myDetails(String workshopSlug) {
        return people(workshopSlug) + "/me";
    }

    public static String joinLink(String workshopSlug) {
        return workshop(workshopSlug) + "/join-link";
    }

    public static String join(String token) {
        return "/app/join/" + token;
    }
}
