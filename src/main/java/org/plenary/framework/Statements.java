package org.plenary.framework;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements from outside as they are read, let through or held back, and answered. Whoever reads
 * the framework reads the published ones; the others and all e-mail addresses are for those who
 * moderate.
 */
@Service
@Transactional
public class Statements {
    public static final int PAGE = 50;
    static final int LONGEST_REASON = 2_000;
    static final int LONGEST_HELD = 1_000;
    private static final Duration ADDRESSES_KEPT = Duration.ofDays(365);

    private final StatementRows rows;
    private final FrameworkRows frameworks;
    private final Items items;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    Statements(
            StatementRows rows,
            FrameworkRows frameworks,
            Items items,
            FrameworkPeople people,
            FrameworkChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.items = items;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Oldest first, at most {@link #PAGE} from the offset on.
     *
     * @throws org.plenary.base.NotAllowed for other than published ones, unless the current account
     *     moderates
     */
    @Transactional(readOnly = true)
    public List<OutsideStatement> of(FrameworkId framework, StatementState state, int offset) {
        if (state == StatementState.PUBLISHED) {
            people.requireReader(framework);
        } else {
            people.require(framework, FrameworkAction.MODERATE);
        }
        boolean moderates = people.may(framework, FrameworkAction.MODERATE);
        return rows.of(framework, state, Math.max(0, offset), PAGE).stream()
                .map(s -> moderates ? s : s.withoutEmail())
                .toList();
    }

    /** One statement, for whoever may see it in its state. */
    @Transactional(readOnly = true)
    public OutsideStatement get(StatementId id) {
        OutsideStatement found = rows.find(id).orElseThrow(Statements::gone);
        boolean moderates = people.may(found.framework(), FrameworkAction.MODERATE);
        if (!moderates) {
            people.requireReader(found.framework());
            if (found.state() != StatementState.PUBLISHED) {
                throw gone();
            }
        }
        return moderates ? found : found.withoutEmail();
    }

    /** How many there are of each state; only of published ones for who does not moderate. */
    @Transactional(readOnly = true)
    public Map<StatementState, Integer> counts(FrameworkId framework) {
        people.requireReader(framework);
        Map<StatementState, Integer> counts = rows.counts(framework);
        if (!people.may(framework, FrameworkAction.MODERATE)) {
            counts.keySet().retainAll(List.of(StatementState.PUBLISHED));
        }
        return counts;
    }

    /** How many published ones wait for an answer. */
    @Transactional(readOnly = true)
    public int unanswered(FrameworkId framework) {
        people.requireReader(framework);
        return rows.unanswered(framework);
    }

    /**
     * Published ones with their answers, for anybody, once the framework is in public; at most
     * {@link #PAGE} from the offset on.
     *
     * @throws NotFound while the framework is a first draft
     */
    @Transactional(readOnly = true)
    public List<OutsideStatement> inPublic(FrameworkId framework, int offset) {
        FrameworkRows.Framework row =
                frameworks.find(framework).orElseThrow(FrameworkPeople::hidden);
        if (row.state() == FrameworkState.DRAFT && row.round() == 1) {
            throw FrameworkPeople.hidden();
        }
        return rows.of(framework, StatementState.PUBLISHED, Math.max(0, offset), PAGE).stream()
                .map(OutsideStatement::withoutEmail)
                .toList();
    }

    /** Lets a statement through; one that is public already stays so. */
    public void publish(StatementId id, long version) {
        OutsideStatement statement = moderated(id);
        if (statement.state() == StatementState.PUBLISHED) {
            return;
        }
        move(statement, version, StatementState.PUBLISHED, "");
    }

    /**
     * Keeps a statement from the public, also one that was published.
     *
     * @param because shown to those who moderate
     */
    public void holdBack(StatementId id, long version, String because) {
        OutsideStatement statement = moderated(id);
        String reason = PlainText.optional("The reason", because, LONGEST_HELD);
        if (reason.isEmpty()) {
            throw new InvalidInput(
                    "Holding a statement back needs a reason, so nothing was changed. Write it.");
        }
        if (statement.state() == StatementState.HELD_BACK
                && statement.heldBecause().equals(reason)) {
            return;
        }
        move(statement, version, StatementState.HELD_BACK, reason);
    }

    /**
     * Says that the statement was taken into an item.
     *
     * @param how may be empty
     */
    public void takenInto(StatementId id, long version, ItemId item, String how) {
        OutsideStatement statement = answerable(id);
        Item into = items.get(item);
        if (!into.framework().equals(statement.framework())) {
            throw new NotFound("There is no such item in this framework.");
        }
        String words = PlainText.optional("The words", how, LONGEST_REASON);
        if (statement.disposition() == Disposition.TAKEN_INTO
                && statement.takenInto().equals(into.code())
                && statement.reason().equals(words)) {
            return;
        }
        answer(statement, version, Disposition.TAKEN_INTO, item, words);
    }

    /** Says that the statement was not taken, and why. */
    public void notTaken(StatementId id, long version, String because) {
        OutsideStatement statement = answerable(id);
        String words = PlainText.optional("The reason", because, LONGEST_REASON);
        if (words.isEmpty()) {
            throw new InvalidInput(
                    "Not taking a statement needs a reason, so nothing was changed. Write why.");
        }
        if (statement.disposition() == Disposition.NOT_TAKEN && statement.reason().equals(words)) {
            return;
        }
        answer(statement, version, Disposition.NOT_TAKEN, null, words);
    }

    /** Addresses are forgotten a year after they were given. */
    @Scheduled(cron = "0 35 3 * * *", zone = "UTC")
    public void forgetAddresses() {
        rows.forgetAddresses(clock.instant().minus(ADDRESSES_KEPT));
    }

    private void move(
            OutsideStatement statement, long version, StatementState state, String because) {
        if (!rows.moderate(statement.id(), version, state, because)) {
            throw stale(statement, state.word());
        }
        changed("statement-" + state.name().toLowerCase(java.util.Locale.ROOT), statement);
    }

    private void answer(
            OutsideStatement statement,
            long version,
            Disposition disposition,
            @org.jspecify.annotations.Nullable ItemId into,
            String words) {
        if (!rows.dispose(statement.id(), version, disposition, into, words, clock.instant())) {
            throw stale(statement, words);
        }
        changed("statement-answered", statement);
    }

    private OutsideStatement moderated(StatementId id) {
        return require(id, FrameworkAction.MODERATE);
    }

    private OutsideStatement answerable(StatementId id) {
        OutsideStatement statement = require(id, FrameworkAction.SET_DISPOSITION);
        if (statement.state() != StatementState.PUBLISHED) {
            // who does not moderate is not told of one that is not published
            people.require(statement.framework(), FrameworkAction.MODERATE);
            throw new InvalidInput(
                    "Only a published statement is answered, so nothing was changed. Publish it first.");
        }
        return statement;
    }

    private OutsideStatement require(StatementId id, FrameworkAction action) {
        OutsideStatement found = rows.find(id).orElseThrow(Statements::gone);
        people.require(found.framework(), action);
        frameworks.lock(found.framework());
        return rows.find(id).orElseThrow(Statements::gone);
    }

    private void changed(String action, OutsideStatement statement) {
        audit.record(
                action,
                "framework",
                statement.framework().toString(),
                Map.of("statement", String.valueOf(statement.number())));
        changes.told(statement.framework(), null);
    }

    private static StaleChange stale(OutsideStatement stored, String mine) {
        return new StaleChange(
                "Statement " + stored.number(),
                mine,
                "%s. %s\n\n%s"
                        .formatted(
                                stored.state().word(),
                                stored.outcome(),
                                stored.reason().isEmpty() ? stored.heldBecause() : stored.reason())
                        .strip());
    }

    private static NotFound gone() {
        return new NotFound("There is no such statement.");
    }
}
