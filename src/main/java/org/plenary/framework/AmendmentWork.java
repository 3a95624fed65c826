package org.plenary.framework;

import java.util.List;
import org.plenary.access.CurrentAccount;
import org.plenary.base.Dates;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItems;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts frameworks with open amendments on the Home of their editors. */
@Component
class AmendmentWork implements WorkItems {
    private final CurrentAccount current;
    private final JdbcClient jdbc;

    AmendmentWork(CurrentAccount current, JdbcClient jdbc) {
        this.current = current;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        return current.id()
                .map(id ->
                        jdbc.sql(
                                        """
                                        select f.slug, f.title, count(*), min(a.proposed_at)
                                        from framework_seat s
                                        join framework f on f.id = s.framework_id
                                        join amendment a
                                          on a.framework_id = f.id and a.state = 'OPEN'
                                        where s.account_id = ? and s.role = 'EDITOR'
                                          and f.state <> 'ADOPTED'
                                        group by f.id order by 4 limit 50
                                        """)
                                .param(id.value())
                                .query((row, n) ->
                                        new WorkItem(
                                                WorkItem.Need.DECIDE,
                                                Dates.count(row.getLong(3), "open amendment"),
                                                FrameworkPaths.amendments(row.getString(1)),
                                                row.getString(2),
                                                row.getTimestamp(4).toInstant()))
                                .list())
                .orElse(List.of());
    }
}
