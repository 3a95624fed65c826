package org.plenary.framework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores who has which seat at a framework; knows no rights. */
@Repository
class SeatRows {
    private final JdbcClient jdbc;

    SeatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Seat(AccountId account, FrameworkRole role) {}

    Optional<FrameworkRole> of(FrameworkId framework, AccountId account) {
        return jdbc.sql("select role from framework_seat where framework_id = ? and account_id = ?")
                .params(framework.value(), account.value())
                .query(String.class)
                .optional()
                .map(FrameworkRole::valueOf);
    }

    /** All seats of one account. */
    Map<FrameworkId, FrameworkRole> of(AccountId account) {
        var seats = new HashMap<FrameworkId, FrameworkRole>();
        jdbc.sql("select framework_id, role from framework_seat where account_id = ?")
                .param(account.value())
                .query(row -> {
                    seats.put(
                            new FrameworkId(row.getObject(1, UUID.class)),
                            FrameworkRole.valueOf(row.getString(2)));
                });
        return seats;
    }

    List<Seat> at(FrameworkId framework) {
        return jdbc.sql("select account_id, role from framework_seat where framework_id = ?")
                .param(framework.value())
                .query((row, n) ->
                        new Seat(
                                new AccountId(row.getObject(1, UUID.class)),
                                FrameworkRole.valueOf(row.getString(2))))
                .list();
    }

    void put(FrameworkId framework, AccountId account, FrameworkRole role) {
        jdbc.sql(
                        """
                        insert into framework_seat values (?, ?, ?)
                        on conflict (framework_id, account_id) do update set role = excluded.role
                        """)
                .params(framework.value(), account.value(), role.name())
                .update();
    }

    void remove(FrameworkId framework, AccountId account) {
        jdbc.sql("delete from framework_seat where framework_id = ? and account_id = ?")
                .params(framework.value(), account.value())
                .update();
    }
}
