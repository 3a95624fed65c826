package org.plenary.workshop.eventpage;

/** A page is longer than Plenary reads. The message is a sentence for the screen. */
public final class PageTooLong extends RuntimeException {

    PageTooLong(int characters) {
        super(
                "The page has %,d characters and Plenary reads at most %,d. Paste only the part about the event."
                        .formatted(characters, EventPageReader.MAX_CHARACTERS));
    }
}
