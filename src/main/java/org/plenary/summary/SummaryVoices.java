package org.plenary.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionMakeup;
import org.plenary.workshop.SessionMakeups;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which groups stood behind sessions, by those who say that they were there. Asks no rights: ask
 * only for sessions whose summary the reader may know of.
 */
@Service
@Transactional(readOnly = true)
public class SummaryVoices {
    private static final int MOST_PEOPLE = 200_000;

    private final JdbcClient jdbc;
    private final SessionMakeups makeups;

    SummaryVoices(JdbcClient jdbc, SessionMakeups makeups) {
        this.jdbc = jdbc;
        this.makeups = makeups;
    }

    /** In a constant number of queries; small groups and kept attribution are left out. */
    public Map<SessionId, SessionMakeup> of(Collection<SessionId> sessions) {
        return sessions.isEmpty() ? Map.of() : makeups.of(sessions, present(sessions));
    }

    private List<SessionMakeups.Presence> present(Collection<SessionId> sessions) {
        return jdbc.sql(
                        "select session_id, account_id from summary_attendance where session_id = any(?) limit "
                                + MOST_PEOPLE)
                .param(sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        new SessionMakeups.Presence(
                                new SessionId(
                                        Objects.requireNonNull(
                                                row.getObject("session_id", UUID.class))),
                                new AccountId(
                                        Objects.requireNonNull(
                                                row.getObject("account_id", UUID.class)))))
                .list();
    }
}
