package org.plenary.directory;

/** Paths of this module's pages, from the server's root. */
public final class DirectoryPaths {
    private DirectoryPaths() {}

    public static String directory() {
        return "/app/directory";
    }

    public static String person(PersonId person) {
        return directory() + "/people/" + person;
    }

    public static String newPerson() {
        return directory() + "/people/new";
    }

    public static String editPerson(PersonId person) {
        return person(person) + "/edit";
    }

    /** The current account's own profile. */
    public static String me() {
        return directory() + "/me";
    }

    public static String bodies() {
        return directory() + "/bodies";
    }

    public static String body(String slug) {
        return bodies() + "/" + slug;
    }

    public static String newBody() {
        return bodies() + "/new";
    }

    public static String editBody(String slug) {
        return body(slug) + "/edit";
    }
}
