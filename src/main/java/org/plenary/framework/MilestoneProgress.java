package org.plenary.framework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone stands.
 *
 * @param dueOn the day on which it is due now, moves included; null when none is stated
 * @param doneOn null while it is not reached
 * @param overdue whether it was due before today and is not reached
 * @param history the newest first
 */
public record MilestoneProgress(
        Item item,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        boolean overdue,
        List<MilestoneStep> history) {

    static MilestoneProgress of(Item item, List<MilestoneStep> history, LocalDate today) {
        MilestoneStep now = history.isEmpty() ? null : history.getFirst();
        LocalDate due = now == null ? item.dueOn() : now.dueOn();
        LocalDate done = now == null ? null : now.doneOn();
        boolean open = done == null && item.status() != ItemStatus.STOPPED;
        return new MilestoneProgress(
                item, due, done, open && due != null && due.isBefore(today), history);
    }

    /** Number that the next step follows. */
    public int last() {
        return history.isEmpty() ? 0 : history.getFirst().number();
    }
}
