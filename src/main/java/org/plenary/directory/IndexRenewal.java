package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes entries anew that an older version of the product wrote, a few at a time; several nodes
 * share the work.
 */
@Component
class IndexRenewal {
    private static final int AT_ONCE = 50;
    private static final int A_RUN = 2_000;

    private final JdbcClient jdbc;
    private final PersonIndex index;
    private final TransactionTemplate transaction;

    IndexRenewal(JdbcClient jdbc, PersonIndex index, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.index = index;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    void renew() {
        int done = AT_ONCE;
        for (int all = 0; done == AT_ONCE && all < A_RUN; all += done) {
            done = transaction.execute(t -> some());
        }
    }

    private int some() {
        List<UUID> people =
                jdbc.sql(
                                """
                                select id from directory_person where indexed_as < :form
                                order by indexed_as, id limit :most for update skip locked
                                """)
                        .param("form", PersonIndex.FORM)
                        .param("most", AT_ONCE)
                        .query(UUID.class)
                        .list();
        people.forEach(p -> index.rebuild(new PersonId(p)));
        return people.size();
    }
}
