package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes entries out of the audit trail that were kept long enough, every night, a bounded number at
 * a time, the oldest first. That it did stands in the trail.
 */
@Service
public class AuditRetention {
    /** Entries of one night; what is left over goes the next. */
    static final int MOST = 50_000;

    private final AuditSettings settings;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditRetention(AuditSettings settings, AuditTrail audit, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How long an entry is kept. */
    public Period kept() {
        return settings.kept();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "UTC")
    @Transactional
    public void apply() {
        // two nodes come one after the other, so that each entry is counted once
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit-retention'))").query(row -> {});
        Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(kept()).toInstant();
        int gone = purge(before, MOST);
        if (gone > 0) {
            audit.record(
                    null,
                    "audit-entries-deleted",
                    "audit",
                    "retention",
                    Map.of("entries", String.valueOf(gone), "before", before.toString()));
        }
    }

    /** Numbers grow with time, so the oldest are found without looking at the others. */
    int purge(Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from audit_entry where at < :before and id in (
                          select id from audit_entry order by id limit :most)
                        """)
                .param("before", Timestamp.from(before))
                .param("most", most)
                .update();
    }
}
