package org.plenary.framework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One title and text that an item had.
 *
 * @param version the item's version from which on it had them
 * @param by who wrote them; "a drafter" for readers without a seat
 * @param amendment the amendment that made them, if one did
 */
public record ItemVersion(
        long version,
        String title,
        String text,
        Instant at,
        String by,
        @Nullable AmendmentId amendment) {}
