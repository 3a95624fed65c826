package org.plenary.summary;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.plenary.base.InvalidInput;

/** Where a page of passages ended, as text for an address; names nothing but a shown passage. */
record PassageCursor(SummaryId summary, int position, String blockId) {
    String encoded() {
        String plain = summary + " " + position + " " + blockId;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static PassageCursor decode(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                            .split(" ", 3);
            return new PassageCursor(
                    new SummaryId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]), parts[2]);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidInput(
                    "This address of a later page is not complete. Start the search again.");
        }
    }
}
