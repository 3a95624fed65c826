package org.plenary.workshop;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which groups stood behind sessions. Asks no rights; the guard against small groups and the
 * attribution policy hold for every reader, organizers included.
 */
@Service
@Transactional(readOnly = true)
public class SessionMakeups {
    private final JdbcClient jdbc;

    SessionMakeups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Someone who was in a session. */
    public record Presence(SessionId session, AccountId account) {}

    /**
     * What each of the sessions was made up of; in four queries, however many there are.
     *
     * @param present who was there, each once
     */
    public Map<SessionId, SessionMakeup> of(
            Collection<SessionId> sessions, Collection<Presence> present) {
        Map<SessionId, AttributionPolicy> policies = policies(sessions);
        Map<SessionId, Set<Sector>> sectors = sectors(present);
        Map<SessionId, Set<String>> places = jurisdictions(present);
        Map<SessionId, Set<String>> programme = contributions(sessions);
        var found = new HashMap<SessionId, SessionMakeup>();
        policies.forEach((session, policy) -> {
            var jurisdictions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            jurisdictions.addAll(programme.getOrDefault(session, Set.of()));
            if (policy == AttributionPolicy.ATTRIBUTED
                    || policy == AttributionPolicy.BY_ORGANISATION) {
                jurisdictions.addAll(places.getOrDefault(session, Set.of()));
            }
            boolean told = policy != AttributionPolicy.NONE;
            found.put(
                    session,
                    new SessionMakeup(
                            told,
                            told ? sectors.getOrDefault(session, Set.of()) : Set.of(),
                            jurisdictions));
        });
        return found;
    }

    private Map<SessionId, AttributionPolicy> policies(Collection<SessionId> sessions) {
        var found = new HashMap<SessionId, AttributionPolicy>();
        jdbc.sql("select id, policy from workshop_session where id = any(?)")
                .param(ids(sessions))
                .query(row -> {
                    found.put(
                            session(row.getObject("id", UUID.class)),
                            AttributionPolicy.valueOf(row.getString("policy")));
                });
        return found;
    }

    private Map<SessionId, Set<Sector>> sectors(Collection<Presence> present) {
        var found = new HashMap<SessionId, Set<Sector>>();
        groups(present, "sector", Sector.UNKNOWN.name())
                .forEach(g ->
                        found.computeIfAbsent(g.session(), s -> EnumSet.noneOf(Sector.class))
                                .add(Sector.valueOf(g.word())));
        return found;
    }

    private Map<SessionId, Set<String>> jurisdictions(Collection<Presence> present) {
        var found = new HashMap<SessionId, Set<String>>();
        groups(present, "jurisdiction", "")
                .forEach(g ->
                        found.computeIfAbsent(g.session(), s -> new TreeSet<>()).add(g.word()));
        return found;
    }

    /** Groups that are large enough to be told of; capitals make no other group. */
    private List<Group> groups(Collection<Presence> present, String column, String unstated) {
        return jdbc.sql(
                        """
                        select s.id, min(p.%1$s) word
                          from unnest(?::uuid[], ?::uuid[]) there(session_id, account_id)
                          join workshop_session s on s.id = there.session_id
                          join participation p on p.workshop_id = s.workshop_id
                           and p.account_id = there.account_id
                         where p.%1$s <> ? group by s.id, lower(p.%1$s) having count(*) >= ?\
                        """
                                .formatted(column))
                .param(present.stream().map(p -> p.session().value()).toArray(UUID[]::new))
                .param(present.stream().map(p -> p.account().value()).toArray(UUID[]::new))
                .param(unstated)
                .param(SessionMakeup.SMALLEST_GROUP)
                .query((row, n) ->
                        new Group(session(row.getObject("id", UUID.class)), row.getString("word")))
                .list();
    }

    /** The programme is public, so a single contribution may be told of. */
    private Map<SessionId, Set<String>> contributions(Collection<SessionId> sessions) {
        var found = new HashMap<SessionId, Set<String>>();
        jdbc.sql(
                        "select session_id, jurisdiction from contribution where session_id = any(?) and jurisdiction <> ''")
                .param(ids(sessions))
                .query(row -> {
                    found.computeIfAbsent(
                                    session(row.getObject("session_id", UUID.class)),
                                    s -> new TreeSet<>())
                            .add(row.getString("jurisdiction").strip());
                });
        return found;
    }

    private static UUID[] ids(Collection<SessionId> sessions) {
        return sessions.stream().map(SessionId::value).toArray(UUID[]::new);
    }

    private static SessionId session(@org.jspecify.annotations.Nullable UUID id) {
        return new SessionId(Objects.requireNonNull(id));
    }

    private record Group(SessionId session, String word) {}
}
