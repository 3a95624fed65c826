package org.plenary.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.base.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for what, for modules that must reach those people. Asks no rights of anyone, so
 * nothing of it may be shown without asking {@link WorkshopRights}.
 */
@Service
@Transactional(readOnly = true)
public class WorkshopDuties {
    private static final String PLACES =
            """
            select s.id, s.slug, s.title, s.policy, w.id workshop, w.slug workshop_slug,
                   w.title workshop_title, w.zone
              from workshop_session s join workshop w on w.id = s.workshop_id
            """;

    private final JdbcClient jdbc;

    WorkshopDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<AccountId> organizers(WorkshopId workshop) {
        return accounts(
                "select account_id from participation where workshop_id = ? and role = 'ORGANIZER' order by joined_at",
                workshop.value());
    }

    /** Those of the accounts that agreed to be seen by the other participants of the workshop. */
    public List<AccountId> listed(WorkshopId workshop, Collection<AccountId> among) {
        return jdbc
                .sql(
                        """
                        select account_id from participation
                        where workshop_id = :workshop and listed
                          and account_id = any(:among::uuid[])
                        """)
                .param("workshop", workshop.value())
                .param("among", among.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    public List<AccountId> holders(SessionId session, SessionDuty duty) {
        return jdbc
                .sql("select account_id from session_person where session_id = ? and tie = ?")
                .params(session.value(), duty.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** Workshops in which the account has a role, and those of sessions it has a duty in. */
    public List<WorkshopId> workshopsOf(AccountId account) {
        return jdbc
                .sql(
                        """
                        select workshop_id from participation where account_id = ?
                        union
                        select s.workshop_id from session_person p join workshop_session s on s.id = p.session_id
                         where p.account_id = ?\
                        """)
                .params(account.value(), account.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(WorkshopId::new)
                .toList();
    }

    /** Titles of those of the workshops that exist. */
    public Map<WorkshopId, String> titles(Collection<WorkshopId> ids) {
        return jdbc
                .sql("select id, title from workshop where id = any(:ids::uuid[])")
                .param("ids", ids.stream().map(WorkshopId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                new WorkshopId(
                                        Objects.requireNonNull(row.getObject("id", UUID.class))),
                                row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * @throws NotFound when there is no such session
     */
    public SessionPlace place(SessionId session) {
        return jdbc.sql(PLACES + "where s.id = ?")
                .param(session.value())
                .query(WorkshopDuties::place)
                .optional()
                .orElseThrow(() -> new NotFound("There is no such session."));
    }

    /** Where the sessions stand, in the order of their workshops and programmes. */
    public List<SessionPlace> places(Collection<SessionId> sessions) {
        return sessions.isEmpty()
                ? List.of()
                : jdbc.sql(
                                PLACES
                                        + """
                                        where s.id = any(?)
                                        order by w.dates_first nulls last, w.id, s.starts_at nulls last,
                                          s.position, s.id\
                                        """)
                        .param(sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                        .query(WorkshopDuties::place)
                        .list();
    }

    private static SessionPlace place(ResultSet row, int number) throws SQLException {
        return new SessionPlace(
                new SessionId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                new WorkshopId(Objects.requireNonNull(row.getObject("workshop", UUID.class))),
                row.getString("workshop_slug"),
                row.getString("workshop_title"),
                ZoneId.of(row.getString("zone")),
                row.getString("slug"),
                row.getString("title"),
                AttributionPolicy.valueOf(row.getString("policy")));
    }

    private List<AccountId> accounts(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(UUID.class).list().stream()
                .map(AccountId::new)
                .toList();
    }
}
