package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ParticipationCircle implements SharedWorkshops {
    private final JdbcClient jdbc;

    ParticipationCircle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<WorkshopId> of(AccountId account) {
        return jdbc
                .sql("select workshop_id from participation where account_id = ?")
                .param(account.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(WorkshopId::new)
                .toList();
    }
}
