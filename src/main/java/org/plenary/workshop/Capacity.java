package org.plenary.workshop;

/** In what capacity a person speaks. */
public enum Capacity {
    PERSONAL("Personal capacity"),
    OFFICIAL("Official capacity"),
    AD_REFERENDUM("Ad referendum");

    private final String word;

    Capacity(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}
