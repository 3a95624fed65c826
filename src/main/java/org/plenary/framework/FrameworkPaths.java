package org.plenary.framework;

/** Paths of this module's pages, from the server's root. */
public final class FrameworkPaths {
    private FrameworkPaths() {}

    public static String frameworks() {
        return "/app/frameworks";
    }

    public static String newFramework() {
        return frameworks() + "/new";
    }

    public static String framework(String slug) {
        return frameworks() + "/" + slug;
    }

    public static String edit(String slug) {
        return framework(slug) + "/edit";
    }

    public static String seats(String slug) {
        return framework(slug) + "/seats";
    }

    /**
     * @param code the item's code, such as "A3"
     */
    public static String item(String slug, String code) {
        return framework(slug) + "/items/" + code;
    }

    /** Where passages are looked for and tied to an item. */
    public static String addEvidence(String slug, String code) {
        return item(slug, code) + "/evidence";
    }

    public static String amendments(String slug) {
        return framework(slug) + "/amendments";
    }

    public static String amendment(String slug, int number) {
        return amendments(slug) + "/" + number;
    }

    public static String coverage(String slug) {
        return framework(slug) + "/coverage";
    }

    public static String positions(String slug) {
        return framework(slug) + "/positions";
    }

    public static String statements(String slug) {
        return framework(slug) + "/statements";
    }

    public static String versions(String slug) {
        return framework(slug) + "/versions";
    }

    public static String progress(String slug) {
        return framework(slug) + "/progress";
    }

    /** The page that anybody may read once a version is out. */
    public static String publicPage(String slug) {
        return "/frameworks/" + slug;
    }
}
