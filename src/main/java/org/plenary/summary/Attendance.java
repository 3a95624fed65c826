package org.plenary.summary;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.workshop.AttributionLabels;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopDuties;
import org.plenary.workshop.WorkshopRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was in a session. People say it of themselves, and themselves decide whether the list names
 * them; even then the session's attribution policy decides how far. Rapporteurs and organizers may
 * write down how many there were.
 */
@Service
@Transactional
public class Attendance {
    private static final int MOST_PEOPLE = 100_000;

    /**
     * The list as the current account may see it.
     *
     * @param listed labels of those who agreed to be listed, in the order in which they came
     * @param unlisted how many more said that they were there
     * @param mine what the current account said: whether it is listed; empty when it was not there
     * @param headCount how many were counted in the room
     */
    public record Present(
            List<String> listed, int unlisted, Optional<Boolean> mine, OptionalInt headCount) {}

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final WorkshopRights rights;
    private final WorkshopDuties duties;
    private final AttributionLabels labels;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final Clock clock;

    Attendance(
            JdbcClient jdbc,
            CurrentAccount current,
            WorkshopRights rights,
            WorkshopDuties duties,
            AttributionLabels labels,
            Accounts accounts,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.rights = rights;
        this.duties = duties;
        this.labels = labels;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Present of(SessionId session) {
        AccountId reader = requireReader(session);
        var listed = new ArrayList<String>();
        Optional<Boolean> mine = Optional.empty();
        int unlisted = 0;
        for (Row row : rows(session)) {
            if (row.account().equals(reader)) {
                mine = Optional.of(row.listed());
            }
            if (row.listed() && accounts.active(row.account())) {
                listed.add(labels.label(session, row.account()));
            } else {
                unlisted++;
            }
        }
        return new Present(List.copyOf(listed), unlisted, mine, headCount(session));
    }

    /** "I was there"; a second time changes only the consent. */
    public void attend(SessionId session, boolean listed) {
        AccountId account = requireReader(session);
        jdbc.sql(
                        """
                        insert into summary_attendance (session_id, account_id, listed, at)
                        values (?, ?, ?, ?)
                        on conflict (session_id, account_id) do update set listed = excluded.listed\
                        """)
                .params(session.value(), account.value(), listed, Timestamp.from(clock.instant()))
                .update();
    }

    /** "I was not there": the entry and the consent are gone. */
    public void leave(SessionId session) {
        AccountId account = requireReader(session);
        jdbc.sql("delete from summary_attendance where session_id = ? and account_id = ?")
                .params(session.value(), account.value())
                .update();
    }

    /**
     * @param people 0–100,000
     */
    public void count(SessionId session, int people) {
        AccountId by = requireReader(session);
        if (!mayCount(session, by)) {
            throw new NotAllowed("Only the rapporteur or an organizer writes down the number.");
        }
        if (people < 0 || people > MOST_PEOPLE) {
            throw new InvalidInput(
                    "The number of people is not between 0 and 100,000, so it was not saved. Correct it.");
        }
        jdbc.sql(
                        """
                        insert into summary_head_count (session_id, people, changed_by, changed_at)
                        values (?, ?, ?, ?)
                        on conflict (session_id) do update set people = excluded.people,
                          changed_by = excluded.changed_by, changed_at = excluded.changed_at\
                        """)
                .params(session.value(), people, by.value(), Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "session-head-count",
                "session",
                session.toString(),
                java.util.Map.of("people", "" + people));
    }

    /** Whether the current account may write down the number. */
    @Transactional(readOnly = true)
    public boolean mayCount(SessionId session) {
        return current.id().filter(id -> mayCount(session, id)).isPresent();
    }

    private boolean mayCount(SessionId session, AccountId by) {
        return rights.mayWrite(by, session)
                && (rights.rapporteurOf(by, session)
                        || rights.organizes(by, duties.place(session).workshop()));
    }

    private AccountId requireReader(SessionId session) {
        return current.id()
                .filter(id -> rights.mayRead(id, session))
                .orElseThrow(() ->
                        new NotFound("There is no such session, or it is not yours to read."));
    }

    private OptionalInt headCount(SessionId session) {
        return jdbc.sql("select people from summary_head_count where session_id = ?")
                .param(session.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private List<Row> rows(SessionId session) {
        return jdbc.sql(
                        "select account_id, listed from summary_attendance where session_id = ? order by at limit 5000")
                .param(session.value())
                .query((row, n) ->
                        new Row(
                                new AccountId(
                                        Objects.requireNonNull(
                                                row.getObject("account_id", UUID.class))),
                                row.getBoolean("listed")))
                .list();
    }

    private record Row(AccountId account, boolean listed) {}
}
