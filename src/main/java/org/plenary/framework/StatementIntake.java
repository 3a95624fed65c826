package org.plenary.framework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes statements from anybody, without an account, while a framework's comment period is open.
 * Who is signed in makes no difference and is not kept. What comes in waits to be read by an
 * editor; nothing of it is shown before.
 */
@Service
@Transactional
public class StatementIntake {
    /** Statements that one framework takes in an hour, from all places together. */
    static final int AN_HOUR = 300;

    /** Statements that may wait to be read. */
    static final int MOST_WAITING = 2_000;

    private final StatementRows rows;
    private final CommentPeriods periods;
    private final FrameworkRows frameworks;
    private final ItemRows itemRows;
    private final FrameworkChanges changes;
    private final StatementThrottle throttle;
    private final JdbcClient jdbc;
    private final Clock clock;

    StatementIntake(
            StatementRows rows,
            CommentPeriods periods,
            FrameworkRows frameworks,
            ItemRows itemRows,
            FrameworkChanges changes,
            StatementThrottle throttle,
            JdbcClient jdbc,
            Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.frameworks = frameworks;
        this.itemRows = itemRows;
        this.changes = changes;
        this.throttle = throttle;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What stands on the form, but for the items: those are the released ones, and who releases
     * them knows them.
     *
     * @throws NotFound when there is no framework that ever asked for statements in public
     */
    @Transactional(readOnly = true)
    public CommentForm form(String slug) {
        FrameworkRows.Framework framework = inPublic(slug);
        CommentPeriod period = periods.find(framework.id()).orElseThrow(StatementIntake::gone);
        CommentForm.Phase phase = CommentForm.phase(period, framework.state(), clock.instant());
        return new CommentForm(slug, framework.title(), period, phase, null, List.of());
    }

    /** Whether statements are taken at this moment; for links on the public pages. */
    @Transactional(readOnly = true)
    public boolean open(FrameworkId framework) {
        return frameworks
                .find(framework)
                .flatMap(f ->
                        periods.find(framework)
                                .map(p -> CommentForm.phase(p, f.state(), clock.instant())))
                .filter(CommentForm.Phase.OPEN::equals)
                .isPresent();
    }

    /**
     * Keeps a statement until an editor has read it. The same one again is kept once.
     *
     * @param address of the caller, to be counted and not kept
     * @throws InvalidInput with a sentence for the form; nothing was kept
     */
    public void submit(String slug, StatementPlan plan, String address) {
        FrameworkRows.Framework framework = inPublic(slug);
        CommentPeriod period = periods.find(framework.id()).orElseThrow(StatementIntake::gone);
        if (CommentForm.phase(period, framework.state(), clock.instant())
                != CommentForm.Phase.OPEN) {
            throw new InvalidInput(
                    "Statements are not taken at this time, so nothing was sent. Keep a copy of what you wrote.");
        }
        StatementPlan checked = plan.checked();
        ItemRows.@Nullable Row item = item(framework, checked.item()).orElse(null);
        if (item == null && !checked.item().isEmpty()) {
            throw new InvalidInput(
                    "The part that you wrote on was removed in the meantime, so nothing was sent. Choose another one, or the whole text.");
        }
        if (!throttle.allows(address)) {
            throw new InvalidInput(
                    "Many statements came from your network within an hour, so this one was not sent. Wait some minutes and send it again.");
        }
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 731))")
                .param(framework.id().toString())
                .query(row -> {});
        requireRoom(framework.id());
        rows.insert(framework.id(), item, checked, clock.instant());
        changes.told(framework.id(), null);
    }

    private void requireRoom(FrameworkId framework) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        int waiting = rows.counts(framework).getOrDefault(StatementState.PENDING, 0);
        if (waiting >= MOST_WAITING || rows.since(framework, hourAgo) >= AN_HOUR) {
            throw new InvalidInput(
                    "More statements came in than can be read now, so this one was not sent. Keep a copy and send it again later.");
        }
    }

    private Optional<ItemRows.Row> item(FrameworkRows.Framework framework, String code) {
        return code.isEmpty()
                ? Optional.empty()
                : itemRows.byCode(framework.id(), code).filter(row -> !row.deleted());
    }

    private FrameworkRows.Framework inPublic(String slug) {
        return frameworks
                .bySlug(slug)
                .filter(f -> f.state() != FrameworkState.DRAFT)
                .orElseThrow(StatementIntake::gone);
    }

    private static NotFound gone() {
        return new NotFound("There is no such page.");
    }
}
