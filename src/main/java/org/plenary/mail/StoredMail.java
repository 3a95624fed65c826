package org.plenary.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as it is stored.
 *
 * @param text empty once it was handed over to a mail server
 * @param problem why the last attempt failed, or empty
 */
public record StoredMail(
        UUID id,
        Instant at,
        String to,
        String subject,
        String text,
        State state,
        int attempts,
        String problem) {
    public enum State {
        QUEUED,
        SENT,
        FAILED,
        /** There is no mail server: read it on the mailbox page. */
        KEPT
    }
}
