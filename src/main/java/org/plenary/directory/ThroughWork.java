package org.plenary.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.workshop.AttributionLabels;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.SessionFinder;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDuties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people through what they worked on. Names only those who said that they were in the session
 * and agreed to be named there and to be seen at the workshop, only to people who may read the
 * session and take part in the workshop, and only where its attribution policy names people.
 * Nothing in an answer tells how many were there, or that somebody was left out.
 */
@Service
@Transactional(readOnly = true)
public class ThroughWork {
    /** People of an organisation or sector below which it is not shown: it would point at them. */
    static final int SMALLEST_GROUP = 3;

    private static final int MOST_SESSIONS = 5;
    private static final int MOST_PEOPLE = 100;

    /**
     * What may be said of who took part.
     *
     * @param people in the order of their names
     * @param groups organisations or sectors, in the order of the alphabet
     * @param mayPassOn whether the current account may have words passed on
     */
    public record Answer(
            SessionDetails session,
            AttributionPolicy policy,
            boolean forThisReader,
            List<PersonCard> people,
            List<String> groups,
            boolean mayPassOn) {}

    private final Viewers viewers;
    private final Limits limits;
    private final SessionFinder finder;
    private final Sessions sessions;
    private final WorkshopDuties duties;
    private final AttributionLabels labels;
    private final SessionNames names;
    private final PersonCards cards;
    private final JdbcClient jdbc;

    ThroughWork(
            Viewers viewers,
            Limits limits,
            SessionFinder finder,
            Sessions sessions,
            WorkshopDuties duties,
            AttributionLabels labels,
            SessionNames names,
            PersonCards cards,
            JdbcClient jdbc) {
        this.viewers = viewers;
        this.limits = limits;
        this.finder = finder;
        this.sessions = sessions;
        this.duties = duties;
        this.labels = labels;
        this.names = names;
        this.cards = cards;
        this.jdbc = jdbc;
    }

    /** Sessions on what the words say, the latest first; at most five. */
    public List<SessionFinder.Found> sessions(String text) {
        return finder.about(text, MOST_SESSIONS);
    }

    /**
     * @throws NotFound when the session is not the current account's to know of
     * @throws InvalidInput when the account asks too often
     */
    // no transaction of its own: the counting has one, and each answer is read by itself
    @Transactional(propagation = Propagation.SUPPORTS)
    public Answer tookPart(SessionId id) {
        Viewer viewer = viewers.current();
        limits.searched(viewer);
        SessionDetails session = sessions.get(id);
        AttributionPolicy policy = duties.place(id).policy();
        boolean takesPart = viewer.tags().contains(Tags.workshop(session.workshop()));
        boolean reads = !names.readable(viewer, Map.of(id, session.workshop())).isEmpty();
        List<AccountId> named = reads ? names.agreed(session.workshop(), List.of(id)) : List.of();
        return new Answer(
                session,
                policy,
                reads,
                policy == AttributionPolicy.ATTRIBUTED ? people(viewer, named) : List.of(),
                policy == AttributionPolicy.ATTRIBUTED ? List.of() : groups(id, policy, named),
                takesPart || viewer.tags().contains(Tags.MEMBER));
    }

    private List<PersonCard> people(Viewer viewer, Collection<AccountId> named) {
        List<PersonId> people =
                jdbc
                        .sql(
                                "select id from directory_person where account_id = any(:accounts::uuid[]) limit :most")
                        .param(
                                "accounts",
                                named.stream().map(AccountId::value).toArray(UUID[]::new))
                        .param("most", MOST_PEOPLE)
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(PersonId::new)
                        .toList();
        return cards.of(viewer, people, List.of()).stream()
                .sorted(Comparator.comparing(c -> Tokens.fold(c.name())))
                .toList();
    }

    private List<String> groups(
            SessionId session, AttributionPolicy policy, Collection<AccountId> named) {
        if (policy == AttributionPolicy.NONE) {
            return List.of();
        }
        return labels.labels(session, named).values().stream()
                .filter(label -> !label.equals(AttributionLabels.A_PARTICIPANT))
                .collect(Collectors.groupingBy(label -> label, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(group -> group.getValue() >= SMALLEST_GROUP)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
