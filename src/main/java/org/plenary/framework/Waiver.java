package org.plenary.framework;

import java.time.Instant;
import org.plenary.access.AccountId;

/**
 * An open matter that adoption may pass over in this round.
 *
 * @param kind and subject as in {@link OpenMatter}
 * @param text the matter as it was told when it was waived
 */
public record Waiver(
        String kind, String subject, String text, String reason, Instant at, AccountId by) {

    boolean covers(OpenMatter matter) {
        return kind.equals(matter.kind()) && subject.equals(AdoptionRows.subject(matter));
    }
}
