package org.plenary.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.ImportPreview.Entry;
import org.plenary.directory.ImportPreview.Match;
import org.plenary.directory.ImportPreview.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who of a file is in the directory: by mail address, by ORCID, by name and body together. Of
 * people with an account only what the viewer may see is compared, and nothing of whom they may not
 * see the name, so that a file of guessed addresses confirms none.
 */
@Component
class ImportMatching {
    private final BodyRows bodies;
    private final PersonValues values;
    private final JdbcClient jdbc;

    ImportMatching(BodyRows bodies, PersonValues values, JdbcClient jdbc) {
        this.bodies = bodies;
        this.values = values;
        this.jdbc = jdbc;
    }

    private record Known(PersonId person, boolean claimed) {}

    ImportPreview matched(ImportPreview read, Viewer viewer) {
        Map<String, BodySummary> named = bodiesOf(read.entries());
        Map<String, Known> known = new HashMap<>();
        for (Field field : List.of(Field.ORCID, Field.EMAIL)) {
            known.putAll(byValue(read.entries(), field, viewer));
        }
        known.putAll(byName(read.entries(), viewer));
        var problems = new ArrayList<>(read.problems());
        var entries = new ArrayList<Entry>();
        var lineOf = new HashMap<PersonId, Integer>();
        var unknown = new LinkedHashMap<String, List<Integer>>();
        Map<PersonId, List<PersonValue>> said = said(known.values());
        for (Entry entry : read.entries()) {
            BodySummary body = named.get(BodyRows.key(entry.bodyName()));
            if (body == null && !entry.bodyName().isEmpty()) {
                unknown.computeIfAbsent(entry.bodyName(), b -> new ArrayList<>()).add(entry.line());
            }
            Entry matched = matched(entry, body, who(entry, body, known), said);
            PersonId person = matched.person();
            Integer before = person == null ? null : lineOf.putIfAbsent(person, entry.line());
            if (before != null) {
                problems.add(twice(read.noun(), entry, before));
            }
            entries.add(matched);
        }
        unknown.forEach((body, lines) -> problems.add(unknownBody(read.noun(), body, lines)));
        problems.sort(java.util.Comparator.comparing((Problem p) -> !p.blocking()));
        return new ImportPreview(read.id(), read.fileName(), read.noun(), entries, problems);
    }

    /** Once for all lines that name it. */
    private static Problem unknownBody(String noun, String body, List<Integer> lines) {
        return new Problem(
                lines.getFirst(),
                "%s %d%s: there is no member body “%s”, so the affiliation is left out. Add the body first to keep it."
                        .formatted(
                                noun,
                                lines.getFirst(),
                                lines.size() == 1
                                        ? ""
                                        : " and %,d more".formatted(lines.size() - 1),
                                body),
                false);
    }

    private static Problem twice(String noun, Entry entry, int before) {
        return new Problem(
                entry.line(),
                "%s %d: this is the same entry of the directory as %d. Take one of the two out."
                        .formatted(noun, entry.line(), before),
                true);
    }

    private Map<PersonId, List<PersonValue>> said(Collection<Known> known) {
        return values.all(
                known.stream().filter(k -> !k.claimed()).map(Known::person).distinct().toList());
    }

    private static Entry matched(
            Entry entry,
            @Nullable BodySummary body,
            @Nullable Known known,
            Map<PersonId, List<PersonValue>> said) {
        if (known == null) {
            return entry.matched(body, Match.NEW, null);
        }
        List<PersonValue> before = said.getOrDefault(known.person(), List.of());
        boolean adds =
                !known.claimed() && Claims.joined(before, entry.values()).size() > before.size();
        return entry.matched(body, adds ? Match.ADDS : Match.KNOWN, known.person());
    }

    private static @Nullable Known who(
            Entry entry, @Nullable BodySummary body, Map<String, Known> known) {
        for (Field field : List.of(Field.EMAIL, Field.ORCID)) {
            for (PersonValue v : entry.values()) {
                Known found = v.field() == field ? known.get(key(field, v.value())) : null;
                if (found != null) {
                    return found;
                }
            }
        }
        return body == null ? null : known.get(nameKey(entry.name(), body.id()));
    }

    private Map<String, BodySummary> bodiesOf(Collection<Entry> entries) {
        String[] keys =
                entries.stream()
                        .map(e -> BodyRows.key(e.bodyName()))
                        .filter(k -> !k.isEmpty())
                        .distinct()
                        .toArray(String[]::new);
        var ids = new HashMap<String, BodyId>();
        jdbc.sql(
                        """
                        select n.name_key, coalesce(b.merged_into, b.id) from member_body_name n
                        join member_body b on b.id = n.body_id where n.name_key = any(:keys)
                        union all
                        select lower(b.short_code), coalesce(b.merged_into, b.id)
                        from member_body b where lower(b.short_code) = any(:keys)
                        """)
                .param("keys", keys)
                .query(row -> {
                    ids.putIfAbsent(row.getString(1), new BodyId(row.getObject(2, UUID.class)));
                });
        Map<BodyId, BodySummary> all = bodies.all(ids.values());
        var named = new HashMap<String, BodySummary>();
        ids.forEach((key, id) ->
                Optional.ofNullable(all.get(id)).ifPresent(body -> named.put(key, body)));
        return named;
    }

    private Map<String, Known> byValue(List<Entry> entries, Field field, Viewer viewer) {
        var found = new HashMap<String, Known>();
        jdbc.sql(
                        """
                        select lower(v.value), p.id, p.account_id is not null
                        from directory_value v join directory_person p on p.id = v.person_id
                        where v.field = :field and lower(v.value) = any(:keys)
                          and v.field in ('EMAIL', 'ORCID', 'FULL_NAME')
                          and (p.account_id is null or v.tags && :tags::text[] and exists (
                            select 1 from directory_value n where n.person_id = p.id
                              and n.field = 'FULL_NAME' and n.tags && :tags::text[]))
                        order by p.account_id nulls last, p.id
                        """)
                .param("field", field.name())
                .param("keys", keys(entries, field))
                .param("tags", viewer.tagArray())
                .query(row -> {
                    found.putIfAbsent(
                            key(field, row.getString(1)),
                            new Known(
                                    new PersonId(row.getObject(2, UUID.class)), row.getBoolean(3)));
                });
        return found;
    }

    private Map<String, Known> byName(List<Entry> entries, Viewer viewer) {
        var found = new HashMap<String, Known>();
        jdbc.sql(
                        """
                        select v.value, p.id, p.account_id is not null, a.body_id
                        from directory_value v join directory_person p on p.id = v.person_id
                        join affiliation a on a.person_id = p.id
                        where v.field = 'FULL_NAME' and lower(v.value) = any(:keys)
                          and (p.account_id is null
                            or (v.tags && :tags::text[] and a.tags && :tags::text[]))
                        """)
                .param("keys", keys(entries, Field.FULL_NAME))
                .param("tags", viewer.tagArray())
                .query(row -> {
                    found.putIfAbsent(
                            nameKey(row.getString(1), new BodyId(row.getObject(4, UUID.class))),
                            new Known(
                                    new PersonId(row.getObject(2, UUID.class)), row.getBoolean(3)));
                });
        return found;
    }

    private static String[] keys(List<Entry> entries, Field field) {
        return entries.stream()
                .flatMap(e -> e.values().stream())
                .filter(v -> v.field() == field)
                .map(v -> v.value().toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new);
    }

    private static String key(Field field, String value) {
        return field + " " + value.toLowerCase(Locale.ROOT);
    }

    private static String nameKey(String name, BodyId body) {
        return name.toLowerCase(Locale.ROOT) + " " + body;
    }
}
