package org.plenary.framework;

import org.jspecify.annotations.Nullable;

/**
 * Something to be settled, or waived with a reason, before a framework is adopted.
 *
 * @param kind what sort of matter, in small letters with hyphens, such as "open-amendment"
 * @param text one sentence for the editor
 * @param path where to settle it, beginning with {@code /app/}
 * @param subject names the matter within its kind for ever, such as an item's code; a waiver is
 *     kept for kind and subject
 */
public record OpenMatter(String kind, String text, String path, @Nullable String subject) {}
