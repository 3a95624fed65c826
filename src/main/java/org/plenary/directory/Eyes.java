package org.plenary.directory;

/** Whose eyes somebody can look at their own profile with. */
public enum Eyes {
    EVERYONE("Everyone"),
    MEMBER("A member"),
    SHARED_WORKSHOP("Someone of a workshop I shared"),
    ME("Me");

    private final String words;

    Eyes(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
