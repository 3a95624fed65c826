package org.plenary.framework;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened after adoption, for the workspace.
 *
 * @param actions overdue ones first, those overdue longest before the others, then in the order of
 *     the document
 * @param register by jurisdiction, the newest entry of each first
 */
public record FrameworkProgress(
        LocalDate today, List<ActionProgress> actions, List<RegisterEntry> register) {

    public long overdue() {
        return actions.stream().mapToLong(ActionProgress::overdue).sum();
    }

    public long reported() {
        return actions.stream().filter(a -> !a.reports().isEmpty()).count();
    }

    public long done() {
        return actions.stream().filter(a -> a.status() == ItemStatus.DONE).count();
    }
}
