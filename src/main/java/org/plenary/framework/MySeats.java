package org.plenary.framework;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.CurrentAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The frameworks at which the current account has a seat, in one query. */
@Component
class MySeats {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final FrameworkPeople people;

    MySeats(JdbcClient jdbc, CurrentAccount current, FrameworkPeople people) {
        this.jdbc = jdbc;
        this.current = current;
        this.people = people;
    }

    record Seat(
            FrameworkId framework,
            String slug,
            String title,
            FrameworkState state,
            Set<FrameworkStanding> standings) {

        boolean may(FrameworkAction action) {
            return FrameworkRules.may(action, state, standings);
        }
    }

    /** Those changed last first, at most 200; none for nobody. */
    List<Seat> all() {
        return current.id()
                .map(me ->
                        jdbc.sql(
                                        """
                                        select f.id, f.slug, f.title, f.state, s.role
                                        from framework_seat s
                                        join framework f on f.id = s.framework_id
                                        where s.account_id = ?
                                        order by f.changed_at desc, f.id limit ?
                                        """)
                                .params(me.value(), MOST)
                                .query((row, n) ->
                                        new Seat(
                                                new FrameworkId(row.getObject(1, UUID.class)),
                                                row.getString(2),
                                                row.getString(3),
                                                FrameworkState.valueOf(row.getString(4)),
                                                people.with(
                                                        Set.of(),
                                                        FrameworkRole.valueOf(row.getString(5)))))
                                .list())
                .orElse(List.of());
    }
}
