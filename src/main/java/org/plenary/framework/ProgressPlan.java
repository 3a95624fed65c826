package org.plenary.framework;

import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.directory.BodyId;

/**
 * What is reported of an action.
 *
 * @param body the lead body in whose name it is reported; null for the framework's editors
 * @param percent 0 to 100
 * @param link http or https; may be empty
 * @param before number of the report that it follows, 0 for the first
 */
public record ProgressPlan(
        @Nullable BodyId body,
        ItemStatus status,
        int percent,
        String note,
        String link,
        int before) {
    public static final int LONGEST_NOTE = 2_000;

    ProgressPlan checked() {
        if (percent < 0 || percent > 100) {
            throw new InvalidInput(
                    "%d is not a share of the work, so nothing was saved. Write a number from 0 to 100."
                            .formatted(percent));
        }
        if (status == ItemStatus.DONE && percent < 100) {
            throw new InvalidInput(
                    "Done means 100 %%, but %d %% is stated, so nothing was saved. Change one of them."
                            .formatted(percent));
        }
        if (status == ItemStatus.NOT_STARTED && percent > 0) {
            throw new InvalidInput(
                    "Not started means 0 %%, but %d %% is stated, so nothing was saved. Change one of them."
                            .formatted(percent));
        }
        return new ProgressPlan(
                body,
                status,
                percent,
                PlainText.optional("The note", note, LONGEST_NOTE),
                WebLink.checked("The link", link),
                before);
    }
}
