package org.plenary.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of somebody's tie to a body.
 *
 * @param roleTitle at most 200 characters; may be empty
 * @param from the first day; null when it is not known
 * @param until the last day; null while it goes on
 */
public record AffiliationPlan(
        BodyId body,
        String roleTitle,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Audience audience) {}
