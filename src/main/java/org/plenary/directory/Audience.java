package org.plenary.directory;

/** Whom a value is for. Each wider one includes those before it. */
public enum Audience {
    ONLY_ME("Only me"),
    SHARED_WORKSHOPS("People of workshops I shared"),
    MEMBERS("Members"),
    PUBLIC("Everyone");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
