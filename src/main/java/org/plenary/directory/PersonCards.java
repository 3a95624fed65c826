package org.plenary.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes results' cards from what the viewer sees of people: two queries for all of them. */
@Component
class PersonCards {
    private static final int MOST_REASONS = 3;

    /** On the card anyway. */
    private static final Set<Field> SHOWN =
            EnumSet.of(Field.FULL_NAME, Field.SORT_NAME, Field.HEADLINE);

    private static final Set<Field> FACTS =
            EnumSet.of(
                    Field.AFFILIATION,
                    Field.JURISDICTION,
                    Field.SECTOR,
                    Field.LANGUAGE,
                    Field.EXPERTISE);

    private final VisibleValues values;
    private final JdbcClient jdbc;
    private final Clock clock;

    PersonCards(VisibleValues values, JdbcClient jdbc, Clock clock) {
        this.values = values;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What stands on a card beside the values. */
    private record Top(String position, boolean photo) {
        static final Top NONE = new Top("", false);
    }

    /**
     * In the given order. People whose name is not visible are left out: between the search and the
     * reading it was hidden.
     *
     * @param words each with those that may stand for it; none when nothing was asked
     */
    List<PersonCard> of(Viewer viewer, List<PersonId> people, List<List<String>> words) {
        if (people.isEmpty()) {
            return List.of();
        }
        Map<PersonId, List<PersonValue>> seen = values.of(viewer, people);
        Map<PersonId, Top> tops = tops(viewer, people);
        return people.stream()
                .map(p ->
                        card(
                                p,
                                seen.getOrDefault(p, List.of()),
                                tops.getOrDefault(p, Top.NONE),
                                words))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable PersonCard card(
            PersonId id, List<PersonValue> seen, Top top, List<List<String>> words) {
        Optional<String> name = first(seen, Field.FULL_NAME);
        return name.map(n ->
                        new PersonCard(
                                id,
                                n,
                                first(seen, Field.HEADLINE).orElse(""),
                                top.position(),
                                top.photo(),
                                reasons(seen, top.position(), words),
                                seen.stream().filter(v -> FACTS.contains(v.field())).toList()))
                .orElse(null);
    }

    /** By the same overlap of tags as every value. */
    private Map<PersonId, Top> tops(Viewer viewer, Collection<PersonId> people) {
        return jdbc
                .sql(
                        """
                        select p.id,
                          (select concat_ws(', ', nullif(a.role_title, ''), n.name)
                           from affiliation a
                           join member_body_name n on n.body_id = a.body_id and n.position = 0
                           where a.person_id = p.id and a.tags && :tags::text[]
                             and coalesce(a.from_date <= :today, true)
                             and coalesce(a.until_date >= :today, true)
                           order by a.until_date desc nulls first, a.from_date desc nulls last, a.id
                           limit 1),
                          exists (select 1 from directory_photo f
                           where f.person_id = p.id and f.tags && :tags::text[])
                        from unnest(:people::uuid[]) p (id)
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("tags", viewer.tagArray())
                .param("today", LocalDate.now(clock))
                .query((row, n) ->
                        Map.entry(
                                new PersonId(row.getObject(1, UUID.class)),
                                new Top(
                                        Objects.requireNonNullElse(row.getString(2), ""),
                                        row.getBoolean(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private static Optional<String> first(List<PersonValue> seen, Field field) {
        return seen.stream().filter(v -> v.field() == field).map(PersonValue::value).findFirst();
    }

    private static List<PersonValue> reasons(
            List<PersonValue> seen, String position, List<List<String>> words) {
        return seen.stream()
                .filter(v -> !SHOWN.contains(v.field()))
                .filter(v -> v.field() != Field.AFFILIATION || !v.value().equals(position))
                .filter(v -> !v.field().isContact())
                .filter(v -> words.stream().anyMatch(alternatives -> answers(v, alternatives)))
                .limit(MOST_REASONS)
                .toList();
    }

    private static boolean answers(PersonValue value, List<String> alternatives) {
        return Tokens.stored(value.value()).stream()
                .anyMatch(t -> alternatives.stream().anyMatch(t::startsWith));
    }
}
