package org.plenary.notice;

import org.plenary.access.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody reads the notices of an erased account any more. */
@Component
class ErasedNotices {
    private final JdbcClient jdbc;

    ErasedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AccountErased erased) {
        jdbc.sql("delete from notice where account_id = ?")
                .param(erased.account().value())
                .update();
    }
}
