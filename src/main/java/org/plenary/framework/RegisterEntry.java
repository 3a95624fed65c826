package org.plenary.framework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the adoption register. Public.
 *
 * @param item null for the framework as a whole
 * @param itemCode empty for the framework as a whole
 * @param number the first of the jurisdiction on this item is 1; the highest holds now
 * @param current whether it is the one that holds now
 */
public record RegisterEntry(
        @Nullable ItemId item,
        String itemCode,
        String jurisdiction,
        int number,
        Uptake uptake,
        LocalDate since,
        String source,
        String note,
        Instant enteredAt,
        boolean current) {}
