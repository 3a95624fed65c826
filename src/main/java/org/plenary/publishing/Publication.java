package org.plenary.publishing;

import java.time.Instant;

/**
 * One released version, without its text.
 *
 * @param version 1 for the first, one more for each correction
 * @param title the session's title at that time
 * @param hash SHA-256 of the content's UTF-8 bytes, 64 hexadecimal digits
 */
public record Publication(
        PublicationId id,
        String workshopSlug,
        String sessionSlug,
        int version,
        String title,
        Instant publishedAt,
        String hash) {

    /** Where the newest version is read; the same for all of them. */
    public String path() {
        return "/workshops/" + workshopSlug + "/sessions/" + sessionSlug;
    }

    /** Where this very version is read, for ever. */
    public String permanentPath() {
        return path() + "/v/" + version;
    }
}
