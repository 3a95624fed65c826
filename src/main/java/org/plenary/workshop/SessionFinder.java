package org.plenary.workshop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds sessions of published programmes by words of their title, their workshop, its topics. */
@Service
@Transactional(readOnly = true)
public class SessionFinder {
    private static final int MOST_WORDS = 12;

    /** Words of a question that say nothing of what it is about. */
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "who",
                    "took",
                    "take",
                    "part",
                    "in",
                    "the",
                    "a",
                    "an",
                    "on",
                    "of",
                    "and",
                    "at",
                    "discussion",
                    "discussions",
                    "session",
                    "sessions",
                    "workshop",
                    "was",
                    "were",
                    "people",
                    "about",
                    "with",
                    "for",
                    "to",
                    "from");

    /** A session that everybody may know of. */
    public record Found(SessionId id, String title, String workshop) {}

    private final JdbcClient jdbc;

    SessionFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in which every telling word stands, the latest first; none when no word is telling. */
    public List<Found> about(String text, int most) {
        String[] words =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                        .filter(w -> w.codePointCount(0, w.length()) > 1)
                        .filter(w -> !EMPTY_WORDS.contains(w))
                        .limit(MOST_WORDS)
                        .toArray(String[]::new);
        if (words.length == 0) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select s.id, s.title, w.title as workshop
                        from workshop_session s join workshop w on w.id = s.workshop_id
                        cross join lateral (select lower(s.title || ' ' || w.title || ' ' || coalesce(
                          (select string_agg(t.text, ' ') from workshop_topic t
                           where t.workshop_id = w.id), '')) as words) all_words
                        where w.programme = 'PUBLISHED'
                          and not exists (select 1 from unnest(:words::text[]) asked
                                          where strpos(all_words.words, asked) = 0)
                        order by s.starts_at desc nulls last, s.title, s.id limit :most
                        """)
                .param("words", words)
                .param("most", most)
                .query((row, n) ->
                        new Found(
                                new SessionId(
                                        Objects.requireNonNull(row.getObject("id", UUID.class))),
                                row.getString("title"),
                                row.getString("workshop")))
                .list();
    }
}
