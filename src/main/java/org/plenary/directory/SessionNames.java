package org.plenary.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionFinder;
import org.plenary.workshop.SessionFinder.Place;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who agreed that a session names them, and to whom it may (decision 72). A session's page and the
 * filter by topic both ask here, so that neither finds what the other hides. Whether somebody's
 * name is visible to the viewer is not asked here: the search and the page ask it of everybody.
 */
@Component
@Transactional(readOnly = true)
class SessionNames implements TopicPeople {
    /** Sessions that one topic may have, the latest first. */
    static final int MOST_SESSIONS = 50;

    private final WorkshopRights rights;
    private final SessionFinder finder;
    private final Attendees attendees;
    private final SharedWorkshops workshops;
    private final JdbcClient jdbc;

    SessionNames(
            WorkshopRights rights,
            SessionFinder finder,
            Attendees attendees,
            SharedWorkshops workshops,
            JdbcClient jdbc) {
        this.rights = rights;
        this.finder = finder;
        this.attendees = attendees;
        this.workshops = workshops;
        this.jdbc = jdbc;
    }

    /** Those of the sessions of which the viewer may learn names, if their policy has any. */
    Set<SessionId> readable(Viewer viewer, Map<SessionId, WorkshopId> sessions) {
        List<SessionId> shared =
                sessions.entrySet().stream()
                        .filter(s -> viewer.tags().contains(Tags.workshop(s.getValue())))
                        .map(Map.Entry::getKey)
                        .toList();
        return viewer.account().map(a -> rights.readable(a, shared)).orElse(Set.of());
    }

    /** Who agreed to be named at any of these sessions of the workshop, and to be seen there. */
    List<AccountId> agreed(WorkshopId workshop, Collection<SessionId> sessions) {
        var listed = new LinkedHashSet<AccountId>();
        sessions.forEach(s -> listed.addAll(attendees.listed(s)));
        return workshops.listedAt(workshop, listed);
    }

    @Override
    public Set<UUID> named(Viewer viewer, Collection<String> topics) {
        Map<SessionId, WorkshopId> found =
                topics.stream()
                        .flatMap(t -> on(viewer, t).stream())
                        .distinct()
                        .collect(Collectors.toMap(Place::session, Place::workshop));
        Map<WorkshopId, List<SessionId>> byWorkshop =
                readable(viewer, found).stream().collect(Collectors.groupingBy(found::get));
        var agreed = new ArrayList<AccountId>();
        byWorkshop.forEach((workshop, sessions) -> agreed.addAll(agreed(workshop, sessions)));
        return agreed.isEmpty() ? Set.of() : new HashSet<>(people(agreed));
    }

    private List<Place> on(Viewer viewer, String topic) {
        return finder.within(
                Tags.workshops(viewer.tags()), topic, AttributionPolicy.ATTRIBUTED, MOST_SESSIONS);
    }

    private List<UUID> people(Collection<AccountId> accounts) {
        return jdbc.sql("select id from directory_person where account_id = any(:accounts::uuid[])")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
