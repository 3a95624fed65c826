package org.plenary.workshop.eventpage;

/** Forms in which a page can come. */
public enum PageFormat {
    TEXT("Plain text"),
    MARKDOWN("Markdown"),
    HTML("HTML");

    private final String words;

    PageFormat(String words) {
        this.words = words;
    }

    /** The words for the screen. */
    public String words() {
        return words;
    }
}
