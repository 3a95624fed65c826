package org.plenary.framework;

import java.time.Instant;
import org.plenary.access.AccountId;

/**
 * An open matter that adoption may pass over in this round.
 *
 * @param kind and subject as in {@link OpenMatter}
 * @param text the matter as the reader may be told of it
 */
public record Waiver(
        String kind, String subject, String text, String reason, Instant at, AccountId by) {

    Waiver told(String words) {
        return new Waiver(kind, subject, words, reason, at, by);
    }

    boolean covers(OpenMatter matter) {
        return kind.equals(matter.kind()) && subject.equals(AdoptionRows.subject(matter));
    }
}
