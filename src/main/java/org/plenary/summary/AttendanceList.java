package org.plenary.summary;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.workshop.SessionAttendees;
import org.plenary.workshop.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands on what people said in {@link Attendance}, with their consent. */
@Component
class AttendanceList implements SessionAttendees {
    private final JdbcClient jdbc;

    AttendanceList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Attendee> of(SessionId session) {
        return jdbc.sql(
                        "select account_id, listed from summary_attendance where session_id = ? order by at limit 5000")
                .param(session.value())
                .query((row, n) ->
                        new Attendee(
                                new AccountId(
                                        Objects.requireNonNull(
                                                row.getObject("account_id", UUID.class))),
                                row.getBoolean("listed")))
                .list();
    }
}
