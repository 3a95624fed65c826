package org.plenary.directory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Words like a typed one, among those that the viewer could match anyway: the words of values that
 * carry one of the viewer's tags.
 */
@Repository
class Spelling {
    /** Shorter words have too many neighbours. */
    static final int SHORTEST = 4;

    private static final int MOST = 5;

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest words, nearest first; empty for a short word. */
    List<String> like(Viewer viewer, String word) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select token from (
                          select token, max(similarity(token, :word)) as likeness
                          from directory_token
                          where token % :word and tag = any(:tags::text[]) and token <> :word
                          group by token) near
                        order by likeness desc, token limit :most
                        """)
                .param("word", word)
                .param("tags", viewer.tagArray())
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
