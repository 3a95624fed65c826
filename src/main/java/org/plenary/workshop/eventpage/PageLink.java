package org.plenary.workshop.eventpage;

import java.util.Optional;

/**
 * A link on the page.
 *
 * @param text the words that carry it
 * @param asWritten the address as written
 * @param address the address to use: http or https; equals {@code asWritten} unless a scheme was
 *     added
 */
public record PageLink(String text, String asWritten, String address) {

    /** Answers whether the page left out the scheme and {@code https://} was added as an offer. */
    public boolean schemeAdded() {
        return !address.equals(asWritten);
    }

    static Optional<PageLink> of(String text, String written) {
        return WebAddresses.complete(written)
                .map(address -> new PageLink(text, written.strip(), address));
    }
}
