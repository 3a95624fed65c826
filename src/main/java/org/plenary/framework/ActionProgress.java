package org.plenary.framework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an action stands.
 *
 * @param reports the newest first
 * @param milestones in the order of the document
 */
public record ActionProgress(
        Item item, List<ProgressReport> reports, List<MilestoneProgress> milestones) {

    public ItemStatus status() {
        return reports.isEmpty() ? item.status() : reports.getFirst().status();
    }

    /** 0 before the first report. */
    public int percent() {
        return reports.isEmpty() ? 0 : reports.getFirst().percent();
    }

    /** Number that the next report follows. */
    public int last() {
        return reports.isEmpty() ? 0 : reports.getFirst().number();
    }

    public long overdue() {
        return milestones.stream().filter(MilestoneProgress::overdue).count();
    }

    /** The earliest day that something of it was due and is not reached. */
    public @Nullable LocalDate overdueSince() {
        return milestones.stream()
                .filter(MilestoneProgress::overdue)
                .map(MilestoneProgress::dueOn)
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
