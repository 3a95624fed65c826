package org.plenary.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.plenary.base.InvalidInput;
import org.plenary.directory.EntrySearch.Hit;

/**
 * Where a page ended, as text for an address. Holds the id of a person whom the viewer has been
 * shown, and no name: the place in the order is read from the entry itself.
 *
 * @param beginnings whether the page was still among those whose name begins with the words
 */
record Cursor(boolean beginnings, UUID person) {
    static Cursor after(Hit hit) {
        return new Cursor(hit.begins(), hit.person());
    }

    String encoded() {
        String plain = (beginnings ? "b" : "o") + person;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    static Cursor decode(String text) {
        try {
            String plain =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            return new Cursor(plain.charAt(0) == 'b', UUID.fromString(plain.substring(1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new InvalidInput(
                    "This address of a later page is not complete. Start the search again.");
        }
    }
}
