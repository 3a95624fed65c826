package org.plenary.workshop;

import java.util.Arrays;
import java.util.Collection;
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

    /** Sessions of published programmes in which every asked word stands. */
    private static final String ON_WORDS =
            """

            from workshop_session s join workshop w on w.id = s.workshop_id
            cross join lateral (select lower(s.title || ' ' || w.title || ' ' || coalesce(
              (select string_agg(t.text, ' ') from workshop_topic t
               where t.workshop_id = w.id), '')) as words) all_words
            where w.programme = 'PUBLISHED'
              and not exists (select 1 from unnest(:words::text[]) asked
                              where strpos(all_words.words, asked) = 0)
            """;

    /** A session that everybody may know of. */
    public record Found(SessionId id, String title, String workshop) {}

    /** A session and whose it is. */
    public record Place(SessionId session, WorkshopId workshop) {}

    private final JdbcClient jdbc;

    SessionFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in which every telling word stands, the latest first; none when no word is telling. */
    public List<Found> about(String text, int most) {
        String[] words = telling(text);
        if (words.length == 0) {
            return List.of();
        }
        return jdbc.sql(
                        "select s.id, s.title, w.title as workshop"
                                + ON_WORDS
                                + "order by s.starts_at desc nulls last, s.title, s.id limit :most")
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

    /**
     * The same among some workshops, of sessions under one policy. Asks no rights: whoever asks
     * answers for who may learn of them.
     */
    public List<Place> within(
            Collection<WorkshopId> workshops, String text, AttributionPolicy policy, int most) {
        String[] words = telling(text);
        if (words.length == 0 || workshops.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select s.id, w.id as workshop"
                                + ON_WORDS
                                + "and w.id = any(:workshops::uuid[]) and s.policy = :policy "
                                + "order by s.starts_at desc nulls last, s.title, s.id limit :most")
                .param("words", words)
                .param("workshops", workshops.stream().map(WorkshopId::value).toArray(UUID[]::new))
                .param("policy", policy.name())
                .param("most", most)
                .query((row, n) ->
                        new Place(
                                new SessionId(
                                        Objects.requireNonNull(row.getObject("id", UUID.class))),
                                new WorkshopId(
                                        Objects.requireNonNull(
                                                row.getObject("workshop", UUID.class)))))
                .list();
    }

    private static String[] telling(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(w -> w.codePointCount(0, w.length()) > 1)
                .filter(w -> !EMPTY_WORDS.contains(w))
                .limit(MOST_WORDS)
                .toArray(String[]::new);
    }
}
