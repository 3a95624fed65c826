package org.plenary.workshop;

import java.util.List;
import org.plenary.access.AccountId;

/**
 * Knows who says that they were in a session; implemented by the module to which people say it.
 * Asks no rights and applies no attribution policy: whoever asks answers for both.
 */
public interface SessionAttendees {
    /**
     * @param listed whether the person agreed that a list of those present may name them
     */
    record Attendee(AccountId account, boolean listed) {}

    /** At most 5,000, in the order in which they came. */
    List<Attendee> of(SessionId session);
}
