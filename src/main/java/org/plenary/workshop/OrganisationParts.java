package org.plenary.workshop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an organisation has a part, by its names: workshops that it organises and sessions whose
 * published programme names it among the speakers. Only what the current account may open.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationParts {
    private static final int MOST = 200;

    /** A shorter name would stand in too many other words. */
    private static final int SHORTEST = 3;

    private final Workshops workshops;
    private final JdbcClient jdbc;

    OrganisationParts(Workshops workshops, JdbcClient jdbc) {
        this.workshops = workshops;
        this.jdbc = jdbc;
    }

    private record Row(UUID workshop, String title, String path, String part, String text) {}

    /** Workshops first, then sessions, each the latest first; at most {@link #MOST}. */
    public List<OrganisationPart> of(Collection<String> names) {
        List<String> keys =
                names.stream().map(OrganisationEntity::key).filter(k -> !k.isBlank()).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> visible = new LinkedHashMap<>();
        workshops.visible().forEach(w -> visible.put(w.id().value(), w.dates().text()));
        var found = new ArrayList<Row>(organised(keys));
        found.addAll(spoken(names));
        return found.stream()
                .filter(r -> visible.containsKey(r.workshop()))
                // two contributions of one session are one line
                .collect(Collectors.toMap(Row::path, r -> r, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .limit(MOST)
                .map(r -> part(r, visible.getOrDefault(r.workshop(), "")))
                .toList();
    }

    private List<Row> organised(List<String> keys) {
        return jdbc.sql(
                        """
                        select w.id, w.title, w.slug, r.relation, r.concerning
                        from organisation o
                        join workshop_organiser r on r.organisation_id = o.id
                        join workshop w on w.id = r.workshop_id
                        where o.name_key = any(:keys)
                        order by w.dates_first desc nulls last, w.title, r.position limit :most
                        """)
                .param("keys", keys.toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> {
                    String relation = OrganiserRelation.valueOf(row.getString(4)).word();
                    String concerning = row.getString(5);
                    return new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            WorkshopPaths.workshop(row.getString(3)),
                            concerning.isEmpty() ? relation : relation + " " + concerning,
                            "");
                })
                .list();
    }

    /** Speakers are free text; a name counts where it stands as words of its own. */
    private List<Row> spoken(Collection<String> names) {
        List<String> usable = names.stream().filter(n -> n.length() >= SHORTEST).toList();
        if (usable.isEmpty()) {
            return List.of();
        }
        List<Pattern> words = usable.stream().map(OrganisationParts::asWords).toList();
        return jdbc
                .sql(
                        """
                        select w.id, s.title, w.slug, s.slug, c.title, c.speakers
                        from contribution c
                        join workshop_session s on s.id = c.session_id
                        join workshop w on w.id = s.workshop_id
                        where w.programme = 'PUBLISHED' and exists (
                          select 1 from unnest(:names::text[]) n
                          where strpos(lower(c.speakers), n) > 0)
                        order by w.dates_first desc nulls last, s.starts_at desc nulls last, s.id,
                                 c.position
                        limit :most
                        """)
                .param(
                        "names",
                        usable.stream().map(n -> n.toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) ->
                        new Row(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                WorkshopPaths.session(row.getString(3), row.getString(4)),
                                "speaks on “" + row.getString(5) + "”",
                                row.getString(6)))
                .list()
                .stream()
                .filter(r -> words.stream().anyMatch(w -> w.matcher(r.text()).find()))
                .toList();
    }

    /** A short code counts only in the letters in which it is written. */
    private static Pattern asWords(String name) {
        boolean code = name.length() <= 12 && name.equals(name.toUpperCase(Locale.ROOT));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                code ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static OrganisationPart part(Row row, String dates) {
        String note = dates.isEmpty() ? row.part() : row.part() + " · " + dates;
        return new OrganisationPart(row.title(), row.path(), note);
    }
}
