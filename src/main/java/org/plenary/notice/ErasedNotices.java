package org.plenary.notice;

import java.util.Set;
import org.plenary.access.AccountErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody reads the notices of an erased account any more, and others' do not name it. */
@Component
class ErasedNotices {
    private final JdbcClient jdbc;
    private final NamesInNotices names;

    ErasedNotices(JdbcClient jdbc, NamesInNotices names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @EventListener
    void on(AccountErased erased) {
        jdbc.sql("delete from notice where account_id = ?")
                .param(erased.account().value())
                .update();
        names.forget(Set.of(erased.name()));
    }
}
