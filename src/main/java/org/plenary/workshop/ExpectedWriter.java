package org.plenary.workshop;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down many expected people at once; who was withdrawn before is expected again. */
@Component
class ExpectedWriter {
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ExpectedWriter(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void expect(WorkshopId workshop, List<ExpectedPerson> people) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                """
                insert into expected_participant (workshop_id, email, name, role, sector, organisation,
                  jurisdiction, capacity, invited_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (workshop_id, email) do update set name = excluded.name,
                  role = excluded.role, sector = excluded.sector, organisation = excluded.organisation,
                  jurisdiction = excluded.jurisdiction, capacity = excluded.capacity,
                  invited_at = excluded.invited_at, withdrawn_at = null
                """,
                people.stream().map(p -> row(workshop, p, now)).toList());
    }

    private static Object[] row(WorkshopId workshop, ExpectedPerson person, Timestamp now) {
        ParticipationDetails details = person.details();
        return new Object[] {
            workshop.value(),
            ExpectedEntity.key(person.email()),
            person.name(),
            person.role().name(),
            details.sector().name(),
            details.organisation(),
            details.jurisdiction(),
            details.capacity().name(),
            now
        };
    }
}
