package org.plenary.framework;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells a framework's editors that evidence changed: once, until all of it is settled again,
 * because a text that is being written changes every minute. Says nothing of the passages: not
 * every editor may read them, and notices go by mail.
 */
@Component
class EvidenceNotices {
    private final FrameworkRows frameworks;
    private final SeatRows seats;
    private final Notices notices;
    private final JdbcClient jdbc;

    EvidenceNotices(FrameworkRows frameworks, SeatRows seats, Notices notices, JdbcClient jdbc) {
        this.frameworks = frameworks;
        this.seats = seats;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    /** Those frameworks in which no evidence waits for a look yet. */
    Set<FrameworkId> quiet(Collection<FrameworkId> among) {
        return jdbc
                .sql(
                        """
                        select f from unnest(?::uuid[]) f where not exists (
                          select from framework_evidence e
                            join framework_item i on i.id = e.item_id and i.deleted_at is null
                           where e.framework_id = f and e.state <> 'CURRENT')\
                        """)
                .param(among.stream().map(FrameworkId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(FrameworkId::new)
                .collect(Collectors.toSet());
    }

    void changed(FrameworkId id, List<String> codes) {
        FrameworkRows.Framework framework = frameworks.find(id).orElseThrow();
        List<String> items = codes.stream().distinct().sorted().limit(10).toList();
        seats.at(id).stream()
                .filter(seat -> seat.role() == FrameworkRole.EDITOR)
                .forEach(seat ->
                        notices.tell(
                                seat.account(),
                                new Notice(
                                        "evidence-changed",
                                        "Evidence changed: " + framework.title(),
                                        "A passage that %s rests on has changed. Look at the difference and reconfirm, or remove the tie."
                                                .formatted(String.join(", ", items)),
                                        FrameworkPaths.coverage(framework.slug()))));
    }
}
