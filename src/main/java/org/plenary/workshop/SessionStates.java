package org.plenary.workshop;

import java.util.Collection;
import java.util.Map;
import org.plenary.access.AccountId;

/**
 * Says how far the summaries of sessions are; implemented by the module that owns summaries, and
 * collected as beans by the programme. Asked for one page of a programme at a time.
 */
public interface SessionStates {
    /** Marks of those sessions that have one the reader may know. */
    Map<SessionId, StateMark> of(Collection<SessionId> sessions, AccountId reader);
}
