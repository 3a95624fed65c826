package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores who sponsors which amendment; knows no rights. */
@Repository
class AmendmentPeople {
    private final JdbcClient jdbc;
    private final Clock clock;

    AmendmentPeople(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Earliest first. */
    List<AccountId> of(AmendmentId amendment) {
        return jdbc
                .sql(
                        "select account_id from amendment_sponsor where amendment_id = ? order by at, account_id")
                .param(amendment.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AccountId::new)
                .toList();
    }

    /** False when the account sponsors it already. */
    boolean add(AmendmentId amendment, AccountId account) {
        return jdbc.sql("insert into amendment_sponsor values (?, ?, ?) on conflict do nothing")
                        .params(amendment.value(), account.value(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    boolean remove(AmendmentId amendment, AccountId account) {
        return jdbc.sql("delete from amendment_sponsor where amendment_id = ? and account_id = ?")
                        .params(amendment.value(), account.value())
                        .update()
                == 1;
    }
}
