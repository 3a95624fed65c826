package org.plenary.framework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodySummary;

/**
 * One report on an action. It is public; who entered it is kept and not shown.
 *
 * @param number the first on the action is 1
 * @param body null for the framework's editors
 * @param percent 0 to 100
 * @param link http or https; may be empty
 */
public record ProgressReport(
        ItemId item,
        int number,
        @Nullable BodySummary body,
        ItemStatus status,
        int percent,
        String note,
        String link,
        Instant at) {

    /** "Institute of Measurement", or "The framework's editors". */
    public String by() {
        return FollowUp.by(body);
    }
}
