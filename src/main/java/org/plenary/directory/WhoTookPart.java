package org.plenary.directory;

import java.util.Collection;
import org.plenary.access.AccountId;
import org.plenary.workshop.SessionId;

/**
 * Implemented as a bean by whoever knows it: the accounts that took part in a session. It is asked
 * to reach them, never to show them; the answers of several beans are joined.
 */
public interface WhoTookPart {
    Collection<AccountId> in(SessionId session);
}
