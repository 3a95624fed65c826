package org.plenary.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.directory.Own.Self;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Words like a typed one, among those that the viewer could match anyway: the words of values that
 * carry one of the viewer's tags, and the viewer's own.
 */
@Repository
class Spelling {
    /** Shorter words have too many neighbours. */
    static final int SHORTEST = 4;

    /** Shared groups of three letters, of all that the two words have. */
    private static final double LIKE = 0.4;

    private static final int MOST = 5;

    private static final String NEAR =
            """
            select token, similarity(token, :word) from directory_token
            where token % :word and tag = any(:tags::text[]) and token <> :word
            group by token order by 2 desc, 1 limit :most
            """;

    private record Near(String token, double likeness) {}

    private final JdbcClient jdbc;

    Spelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The nearest words, nearest first; empty for a short word. */
    List<String> like(Self viewer, String word) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        jdbc.sql(
                        """
                        select set_config('pg_trgm.similarity_threshold', '%s', true),
                               set_config('enable_seqscan', 'off', true)
                        """
                                .formatted(LIKE))
                .query((row, n) -> row.getString(1))
                .list();
        List<Near> near =
                near(NEAR, viewer.viewer(), word)
                        .query((row, n) -> new Near(row.getString(1), row.getDouble(2)))
                        .list();
        return Stream.concat(own(viewer.tokens(), word), near.stream())
                .sorted(Comparator.comparing(Near::likeness).reversed())
                .map(Near::token)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** How the database would look for them; for tests. */
    String plan(Viewer viewer, String word) {
        return String.join("\n", near("explain " + NEAR, viewer, word).query(String.class).list());
    }

    private JdbcClient.StatementSpec near(String sql, Viewer viewer, String word) {
        return jdbc.sql(sql)
                .param("word", word)
                .param("tags", viewer.sharedTags().toArray(String[]::new))
                .param("most", MOST);
    }

    private static Stream<Near> own(Set<String> tokens, String word) {
        Set<String> asked = threes(word);
        return tokens.stream()
                .filter(t -> Tokens.isWord(t) && t.length() >= SHORTEST && !t.equals(word))
                .map(t -> new Near(t, likeness(asked, threes(t))))
                .filter(n -> n.likeness() >= LIKE);
    }

    private static double likeness(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }

    private static Set<String> threes(String word) {
        String padded = "  " + word + " ";
        var threes = new ArrayList<String>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            threes.add(padded.substring(i, i + 3));
        }
        return Set.copyOf(threes.stream().distinct().toList());
    }
}
