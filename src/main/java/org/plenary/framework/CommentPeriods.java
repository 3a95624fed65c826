package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When a framework takes statements from outside; its editors say, during a consultation. */
@Service
@Transactional
public class CommentPeriods {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final JdbcClient jdbc;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    CommentPeriods(
            JdbcClient jdbc,
            FrameworkRows frameworks,
            FrameworkPeople people,
            FrameworkChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CommentPeriod> of(FrameworkId framework) {
        people.requireReader(framework);
        return find(framework);
    }

    Optional<CommentPeriod> find(FrameworkId framework) {
        return jdbc.sql(
                        "select opens_at, closes_at, version from framework_comment_period where framework_id = ?")
                .param(framework.value())
                .query((row, n) ->
                        new CommentPeriod(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant(),
                                row.getLong(3)))
                .optional();
    }

    /**
     * Opens comments from one moment until another, or moves the period that there is. While it is
     * open, everybody can read the current text of the items.
     *
     * @param version of the period that it was changed from, −1 when there was none
     * @throws InvalidInput when the times cannot be, or the framework is not in consultation
     */
    public void set(FrameworkId framework, Instant opensAt, Instant closesAt, long version) {
        people.require(framework, FrameworkAction.CONSULT);
        FrameworkState state = frameworks.lock(framework).state();
        if (state != FrameworkState.CONSULTATION) {
            throw new InvalidInput(
                    "Statements are taken during a consultation only, so nothing was saved. Open the consultation first.");
        }
        Instant now = clock.instant();
        if (!closesAt.isAfter(opensAt) || !closesAt.isAfter(now)) {
            throw new InvalidInput(
                    "The comment period would be over before it begins, so nothing was saved. Choose a later end.");
        }
        if (Duration.between(opensAt, closesAt).compareTo(LONGEST) > 0) {
            throw new InvalidInput(
                    "A comment period lasts a year at most, so nothing was saved. Choose an earlier end.");
        }
        store(framework, opensAt, closesAt, version);
        audit.record(
                "comment-period-set",
                "framework",
                framework.toString(),
                Map.of("opens", opensAt.toString(), "closes", closesAt.toString()));
        changes.told(framework, null);
    }

    /** Ends the period now; one that is over stays as it is. */
    public void close(FrameworkId framework) {
        people.require(framework, FrameworkAction.MODERATE);
        Instant now = clock.instant();
        int closed =
                jdbc.sql(
                                """
                                update framework_comment_period
                                set closes_at = greatest(:now, opens_at + interval '1 millisecond'),
                                    version = version + 1
                                where framework_id = :framework and closes_at > :now
                                """)
                        .param("now", Timestamp.from(now))
                        .param("framework", framework.value())
                        .update();
        if (closed == 1) {
            audit.record("comment-period-closed", "framework", framework.toString(), Map.of());
            changes.told(framework, null);
        }
    }

    private void store(FrameworkId framework, Instant opensAt, Instant closesAt, long version) {
        Optional<CommentPeriod> stored = find(framework);
        if (stored.map(CommentPeriod::version).orElse(-1L) != version) {
            throw new StaleChange(
                    "The comment period",
                    opensAt + " – " + closesAt,
                    stored.map(p -> p.opensAt() + " – " + p.closesAt()).orElse(""));
        }
        jdbc.sql(
                        """
                        insert into framework_comment_period as p (framework_id, opens_at, closes_at)
                        values (?, ?, ?)
                        on conflict (framework_id) do update set opens_at = excluded.opens_at,
                          closes_at = excluded.closes_at, version = p.version + 1
                        """)
                .params(framework.value(), Timestamp.from(opensAt), Timestamp.from(closesAt))
                .update();
    }
}
