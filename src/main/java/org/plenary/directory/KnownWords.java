package org.plenary.directory;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words that a mistyped one may have meant, each under the tags of those who may match it. */
@Repository
class KnownWords {
    /** Words of one change that are looked up, whether anybody else still has them. */
    private static final int MOST_FORGOTTEN = 3_000;

    private final JdbcClient jdbc;

    KnownWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Word(String tag, String token) {}

    private static List<Word> words(Collection<String> lexemes) {
        return lexemes.stream()
                .map(l -> l.split(":", 2))
                .filter(p -> p[1].length() >= Spelling.SHORTEST && Tokens.isWord(p[1]))
                .map(p -> new Word(p[0], p[1]))
                .toList();
    }

    void learn(Collection<String> lexemes) {
        List<Word> words = words(lexemes);
        jdbc.sql(
                        """
                        insert into directory_token (tag, token)
                        select * from unnest(:tags::text[], :tokens::text[]) order by 1, 2
                        on conflict do nothing
                        """)
                .param("tags", words.stream().map(Word::tag).toArray(String[]::new))
                .param("tokens", words.stream().map(Word::token).toArray(String[]::new))
                .update();
    }

    /**
     * Words that nobody has any more for those who could see them here. When two people change at
     * once, a word can stay known for nothing or be missed by the spelling; it is never shown
     * without a match.
     */
    void forget(Collection<String> lexemes) {
        List<Word> words = words(lexemes).stream().limit(MOST_FORGOTTEN).toList();
        if (words.isEmpty()) {
            return;
        }
        // read as questions once, not again for every entry
        jdbc.sql(
                        """
                        with gone as materialized (
                          select tag, token, asked::tsquery as asked
                          from unnest(:tags::text[], :tokens::text[], :asked::text[])
                            as w(tag, token, asked)
                        )
                        delete from directory_token t using gone g
                        where t.tag = g.tag and t.token = g.token
                          and not exists (select 1 from directory_entry e where e.search @@ g.asked)
                        """)
                .param("tags", words.stream().map(Word::tag).toArray(String[]::new))
                .param("tokens", words.stream().map(Word::token).toArray(String[]::new))
                .param(
                        "asked",
                        words.stream()
                                .map(w -> Lexemes.exactly(w.tag(), w.token()))
                                .toArray(String[]::new))
                .update();
    }
}
