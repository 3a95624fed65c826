package org.plenary.framework;

import java.util.List;
import org.plenary.workshop.Sector;

/**
 * What stands behind an item, without names: counted over those passages only that the reader may
 * read and that still stand.
 *
 * @param sessions titles of the sessions
 * @param untold how many of them keep to themselves who spoke
 * @param sectors of which at least three people were in one of the sessions
 * @param missing main sectors of which no session is known to have had three people
 * @param jurisdictions as named by the sessions' programmes, or of at least three people in one
 */
public record Strength(
        List<String> sessions,
        int untold,
        List<Sector> sectors,
        List<Sector> missing,
        List<String> jurisdictions,
        int supporting,
        int qualifying,
        int contradicting) {

    public Strength {
        sessions = List.copyOf(sessions);
        sectors = List.copyOf(sectors);
        missing = List.copyOf(missing);
        jurisdictions = List.copyOf(jurisdictions);
    }
}
