package org.plenary.directory;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A directory that can search and show what was found, and nothing else. */
final class SearchOnly {
    private SearchOnly() {}

    static Directory directory(
            JdbcClient jdbc, EntrySearch entries, Own own, Spelling spelling, Facets facets) {
        var values = new VisibleValues(jdbc);
        var cards = new PersonCards(values, jdbc, Clock.systemUTC());
        return new Directory(
                null, entries, values, cards, own, spelling, facets, null, null, null, null, null,
                jdbc);
    }
}
