package org.plenary.framework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.directory.BodySummary;

/**
 * What became of a milestone: reached, moved to another day, or taken up again. Public.
 *
 * @param number the first on the milestone is 1
 * @param body null for the framework's editors
 * @param doneOn the day on which it was reached; null while it is not
 * @param dueOn the day on which it is due from now on; null when none is stated
 */
public record MilestoneStep(
        ItemId item,
        int number,
        @Nullable BodySummary body,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate dueOn,
        String note,
        Instant at) {

    /** "Reached on 3 May 2026", "Due on 1 June 2026 from now on". */
    public String words() {
        if (doneOn != null) {
            return "Reached on " + Dates.day(doneOn);
        }
        return dueOn == null ? "Taken up again" : "Due on " + Dates.day(dueOn) + " from now on";
    }

    /** "Institute of Measurement", or "The framework's editors". */
    public String by() {
        return FollowUp.by(body);
    }
}
