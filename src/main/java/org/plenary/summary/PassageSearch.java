package org.plenary.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionMakeup;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds marked passages as far as the current account may read them: in texts that it may read, and
 * in the newest public version of the others. What it may not read is neither found nor counted.
 */
@Service
@Transactional(readOnly = true)
public class PassageSearch {
    private static final int MOST_WORDS = 12;
    private static final int MOST_OF_ONE = 20_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Passages of the texts that may be read, and of the public versions of the others. */
    private static final String FOUND =
            """
            with scope(id, place, live) as (select * from unnest(?::uuid[], ?::int[], ?::boolean[])),
            found as (
              select p.summary_id, c.place, p.block_id, p.position, p.kind, p.text, p.version,
                     coalesce((select max(r.version) from summary_released_passage r
                        where r.summary_id = p.summary_id and r.block_id = p.block_id
                          and r.text = p.text and r.kind = p.kind), 0) released
                from scope c join summary_passage p on p.summary_id = c.id where c.live
              union all
              select r.summary_id, c.place, r.block_id, r.position, r.kind, r.text,
                     r.passage_version, r.version
                from scope c join summary s on s.id = c.id
                join summary_released_passage r
                  on r.summary_id = s.id and r.version = s.released_version where not c.live)
            select * from found f where true\
            """;

    private final SummaryPlaces places;
    private final SummaryVoices voices;
    private final JdbcClient jdbc;

    PassageSearch(SummaryPlaces places, SummaryVoices voices, JdbcClient jdbc) {
        this.places = places;
        this.voices = voices;
        this.jdbc = jdbc;
    }

    /** One page, in a constant number of queries. */
    public PassagePage find(PassageQuery query) {
        List<SummaryPlace> scope = narrowed(query, places.inWorkshops(query.workshops()).values());
        if (scope.isEmpty()) {
            return PassagePage.EMPTY;
        }
        var sql = new StringBuilder(FOUND);
        List<Object> params = scope(scope);
        if (!query.kinds().isEmpty()) {
            sql.append(" and f.kind = any(?)");
            params.add(query.kinds().stream().map(Enum::name).toArray(String[]::new));
        }
        for (String word : words(query.text())) {
            sql.append(" and f.text ilike ?");
            params.add("%" + word + "%");
        }
        if (!query.after().isEmpty()) {
            after(PassageCursor.decode(query.after()), scope, sql, params);
        }
        sql.append(" order by f.place, f.position, f.block_id limit ?");
        params.add(PassagePage.SIZE + 1);
        return page(read(sql.toString(), params, scope));
    }

    /** The passage, if the current account may read it. */
    public Optional<FoundPassage> get(SummaryId summary, String blockId) {
        List<SummaryPlace> scope = List.copyOf(places.of(List.of(summary)).values());
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        List<Object> params = scope(scope);
        params.add(blockId);
        return read(FOUND + " and f.block_id = ?", params, scope).stream().findFirst();
    }

    /** Those of the passages that may be read, in one query. */
    public Map<PassageKey, FoundPassage> get(
            Collection<PassageKey> keys, Collection<SummaryPlace> of) {
        if (keys.isEmpty() || of.isEmpty()) {
            return Map.of();
        }
        List<SummaryPlace> scope = List.copyOf(of);
        List<Object> params = scope(scope);
        params.add(keys.stream().map(k -> k.summary().value()).toArray(UUID[]::new));
        params.add(keys.stream().map(PassageKey::blockId).toArray(String[]::new));
        String among =
                " and (f.summary_id, f.block_id) in (select * from unnest(?::uuid[], ?::text[]))";
        var found = new HashMap<PassageKey, FoundPassage>();
        read(FOUND + among, params, scope).forEach(p -> found.put(p.key(), p));
        return found;
    }

    /** All passages of the kinds in the summaries, at most 20,000, in order. */
    public List<FoundPassage> all(Collection<SummaryPlace> of, Set<PassageKind> kinds) {
        if (of.isEmpty()) {
            return List.of();
        }
        List<SummaryPlace> scope = List.copyOf(of);
        List<Object> params = scope(scope);
        params.add(kinds.stream().map(Enum::name).toArray(String[]::new));
        return read(
                FOUND
                        + " and f.kind = any(?) order by f.place, f.position, f.block_id limit "
                        + MOST_OF_ONE,
                params,
                scope);
    }

    /** As {@link #agreed}, of the workshops' summaries. */
    public List<FoundPassage> agreedIn(Collection<WorkshopId> workshops, Set<PassageKind> kinds) {
        return agreed(places.inWorkshops(workshops).values(), kinds);
    }

    /**
     * What the summaries agreed on, for everyone the same: the newest public version's passages, or
     * the approved text's while nothing is public; drafts are left out. At most 20,000, in order.
     */
    public List<FoundPassage> agreed(Collection<SummaryPlace> of, Set<PassageKind> kinds) {
        var byId = of.stream().collect(Collectors.toMap(SummaryPlace::id, p -> p));
        List<SummaryPlace> settled =
                of.stream()
                        .filter(p -> p.releasedVersion() > 0 || !p.state().open())
                        .map(p -> p.releasedVersion() > 0 ? p.fromOutside() : p)
                        .toList();
        return all(settled, kinds).stream()
                .map(p ->
                        new FoundPassage(
                                Objects.requireNonNull(byId.get(p.place().id())),
                                p.blockId(),
                                p.position(),
                                p.kind(),
                                p.text(),
                                p.version(),
                                p.releasedVersion()))
                .toList();
    }

    private List<SummaryPlace> narrowed(PassageQuery query, Collection<SummaryPlace> all) {
        List<SummaryPlace> scope =
                all.stream()
                        .filter(p -> query.session() == null || p.session().equals(query.session()))
                        .toList();
        Sector sector = query.sector();
        if (sector == null) {
            return scope;
        }
        Map<SessionId, SessionMakeup> makeups =
                voices.of(scope.stream().map(SummaryPlace::session).toList());
        return scope.stream()
                .filter(p ->
                        makeups.getOrDefault(p.session(), SessionMakeup.NOTHING)
                                .sectors()
                                .contains(sector))
                .toList();
    }

    private static List<Object> scope(List<SummaryPlace> scope) {
        var order = new Integer[scope.size()];
        var live = new Boolean[scope.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            live[i] = scope.get(i).readable();
        }
        var params = new ArrayList<Object>();
        params.add(scope.stream().map(p -> p.id().value()).toArray(UUID[]::new));
        params.add(order);
        params.add(live);
        return params;
    }

    /** A summary that is no longer there for the reader ends the list rather than restart it. */
    private static void after(
            PassageCursor last, List<SummaryPlace> scope, StringBuilder sql, List<Object> params) {
        List<SummaryId> ids = scope.stream().map(SummaryPlace::id).toList();
        int place = ids.indexOf(last.summary());
        sql.append(" and (f.place, f.position, f.block_id) > (?, ?, ?)");
        params.add(place < 0 ? scope.size() : place);
        params.add(last.position());
        params.add(last.blockId());
    }

    private List<FoundPassage> read(String sql, List<Object> params, List<SummaryPlace> scope) {
        var byId = new HashMap<UUID, SummaryPlace>();
        scope.forEach(p -> byId.put(p.id().value(), p));
        return jdbc.sql(sql).params(params).query((row, n) -> row(row, byId)).list();
    }

    private static FoundPassage row(ResultSet row, Map<UUID, SummaryPlace> byId)
            throws SQLException {
        @Nullable UUID summary = row.getObject("summary_id", UUID.class);
        return new FoundPassage(
                Objects.requireNonNull(byId.get(summary)),
                row.getString("block_id"),
                row.getInt("position"),
                PassageKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getInt("version"),
                row.getInt("released"));
    }

    private static PassagePage page(List<FoundPassage> found) {
        if (found.size() <= PassagePage.SIZE) {
            return new PassagePage(found, "");
        }
        List<FoundPassage> shown = found.subList(0, PassagePage.SIZE);
        FoundPassage last = shown.getLast();
        return new PassagePage(
                shown,
                new PassageCursor(last.place().id(), last.position(), last.blockId()).encoded());
    }

    private static Set<String> words(String text) {
        Matcher word = WORD.matcher(text);
        return word.results()
                .map(r -> r.group().toLowerCase(Locale.ROOT))
                .limit(MOST_WORDS)
                .collect(Collectors.toSet());
    }
}
