package org.plenary.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.FrameworkId;

/**
 * One released version of a framework, without its text.
 *
 * @param version 1 for the first, one more for each release, whatever its kind
 * @param note why it was made; null where nothing was said
 * @param hash SHA-256 of the content's UTF-8 bytes, 64 hexadecimal digits
 */
public record FrameworkRelease(
        UUID id,
        FrameworkId framework,
        String slug,
        int version,
        ReleaseKind kind,
        String title,
        @Nullable String note,
        Instant releasedAt,
        String hash) {

    /** Where the framework is read; the same for all its versions. */
    public String path() {
        return "/frameworks/" + slug;
    }

    /** Where this very version is read, for ever. */
    public String permanentPath() {
        return path() + "/v/" + version;
    }
}
