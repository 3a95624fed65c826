package org.plenary.workshop;

import java.util.Set;

/**
 * Who stood behind a session, as groups: never names, never a group of fewer than three people of
 * one session, and nothing that the session's attribution policy keeps to itself.
 *
 * @param told whether the policy lets sectors be told at all; if not, {@code sectors} is empty
 * @param sectors of which at least three people were there; {@link Sector#UNKNOWN} is none
 * @param jurisdictions of the session's contributions, as its programme names them, and those of
 *     which at least three people were there where the policy names organisations or people
 */
public record SessionMakeup(boolean told, Set<Sector> sectors, Set<String> jurisdictions) {
    /** Nothing is known or may be told. */
    public static final SessionMakeup NOTHING = new SessionMakeup(false, Set.of(), Set.of());

    /** The fewest people of a kind in one session that are told of. */
    public static final int SMALLEST_GROUP = 3;

    public SessionMakeup {
        sectors = Set.copyOf(sectors);
        jurisdictions = Set.copyOf(jurisdictions);
    }
}
