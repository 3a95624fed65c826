package org.plenary.workshop;

import java.util.Locale;
import org.plenary.access.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An erased person is in no list of people any more. What they took part in stays under their
 * organisation and sector, as the sessions' attribution policies show it, and under no name.
 */
@Component
class ErasedParticipants {
    private final JdbcClient jdbc;

    ErasedParticipants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountErased erased) {
        jdbc.sql("update participation set listed = false where account_id = ?")
                .param(erased.account().value())
                .update();
        jdbc.sql("delete from expected_participant where email = ?")
                .param(erased.email().toLowerCase(Locale.ROOT))
                .update();
    }
}
