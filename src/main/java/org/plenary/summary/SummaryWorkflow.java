package org.plenary.summary;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.DocumentRightsChanged;
import org.plenary.collaboration.SharedDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a summary from state to state by the table of {@link SummaryRules}. Each call names the
 * version it was decided on: the same call a second time changes nothing and returns quietly,
 * another one throws {@link StaleChange}. Rights, change, audit, event and notices share one
 * transaction.
 */
@Service
@Transactional
public class SummaryWorkflow {
    private static final int LONGEST_NOTE = 2000;

    private final SummaryRepository summaries;
    private final SummaryMoves moves;
    private final SummaryPeople people;
    private final Summaries reader;
    private final SharedDocuments documents;
    private final PassageLedger ledger;
    private final SummaryNotices notices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SummaryWorkflow(
            SummaryRepository summaries,
            SummaryMoves moves,
            SummaryPeople people,
            Summaries reader,
            SharedDocuments documents,
            PassageLedger ledger,
            SummaryNotices notices,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.summaries = summaries;
        this.moves = moves;
        this.people = people;
        this.reader = reader;
        this.documents = documents;
        this.ledger = ledger;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Writing ends, suggestions begin; the organizers are told. */
    public SummaryDetails sendForReview(SummaryId id, long version) {
        return move(id, version, SummaryAction.SEND_FOR_REVIEW, "");
    }

    /**
     * @param reason for the rapporteur, 1–2000 characters
     */
    public SummaryDetails returnToDrafting(SummaryId id, long version, String reason) {
        return move(id, version, SummaryAction.RETURN_TO_DRAFTING, reason);
    }

    /** Fixes the text as it stands now; refused while suggestions are open. */
    public SummaryDetails approve(SummaryId id, long version) {
        return move(id, version, SummaryAction.APPROVE, "");
    }

    /** Called by publishing in the transaction that makes the public version. */
    public SummaryDetails markPublished(SummaryId id, long version) {
        return move(id, version, SummaryAction.PUBLISH, "");
    }

    /**
     * Begins the round that leads to the next public version; the one that is public stays so.
     *
     * @param note the corrigendum: what was wrong, 1–2000 characters, published with the correction
     */
    public SummaryDetails correct(SummaryId id, long version, String note) {
        return move(id, version, SummaryAction.CORRECT, note);
    }

    private SummaryDetails move(SummaryId id, long version, SummaryAction action, String note) {
        Summary summary = summaries.hold(id.value()).orElseThrow(SummaryPeople::hidden);
        AccountId actor = people.requireReader(summary);
        String why = Texts.optional("The note", note, LONGEST_NOTE);
        if (summary.version() != version) {
            if (isDone(id, version, action, why)) {
                return reader.details(summary);
            }
            throw stale(summary, action);
        }
        SummaryRules.Move move =
                SummaryRules.move(action, summary.state())
                        .orElseThrow(() -> stale(summary, action));
        if (SummaryRules.move(action, summary.state(), people.standings(actor, summary))
                .isEmpty()) {
            throw new NotAllowed(refusal(action));
        }
        apply(summary, move, actor, why);
        return reader.details(summary);
    }

    private void apply(Summary summary, SummaryRules.Move move, AccountId actor, String why) {
        if (move.noteNeeded() && why.isEmpty()) {
            throw new InvalidInput(
                    "The note is empty, so nothing was changed. Say in a sentence why, and try again.");
        }
        Instant now = clock.instant();
        long base = summary.version();
        SummaryState to = target(summary, move);
        String note = why.isEmpty() ? null : why;
        DocumentReading text = textFor(summary, move.action());
        summary.become(move.action(), to, note, now);
        if (move.action() == SummaryAction.APPROVE) {
            summary.fixText(Objects.requireNonNull(text));
        } else if (move.action() == SummaryAction.PUBLISH) {
            summary.released(summary.releasedVersion() + 1);
            ledger.release(
                    summary.id(), summary.releasedVersion(), reader.textOf(summary).blocks());
        }
        summaries.saveAndFlush(summary);
        moves.add(
                new SummaryMove(
                        summary.id(), base, move.action(), move.from(), to, note, actor, now));
        audit.record(
                auditWord(move.action()),
                "summary",
                summary.id().toString(),
                Map.of("from", move.from().word(), "to", to.word(), "round", "" + summary.round()));
        events.publishEvent(
                new SummaryStateChanged(
                        summary.id(),
                        summary.workshop(),
                        summary.session(),
                        move.from(),
                        to,
                        summary.version()));
        events.publishEvent(new DocumentRightsChanged(summary.document()));
        notices.moved(summary, move.action(), actor);
    }

    /** The text where the move depends on it; refuses the move where the text is not ready. */
    private @Nullable DocumentReading textFor(Summary summary, SummaryAction action) {
        if (action != SummaryAction.SEND_FOR_REVIEW && action != SummaryAction.APPROVE) {
            return null;
        }
        DocumentReading text = documents.read(summary.document());
        if (text.text().isBlank()) {
            throw new InvalidInput(
                    "The summary is empty, so there is nothing to review. Write it first.");
        }
        int open = Suggestions.count(text.blocks());
        if (action == SummaryAction.APPROVE && open > 0) {
            throw new InvalidInput(
                    "%s still open, so it is not clear which text you approve. Accept or reject each, then approve."
                            .formatted(
                                    open == 1 ? "One suggestion is" : open + " suggestions are"));
        }
        return text;
    }

    private boolean isDone(SummaryId id, long version, SummaryAction action, String why) {
        Optional<SummaryMove> made = moves.madeFrom(id, version);
        return made.filter(m -> m.action() == action)
                .map(m -> Objects.requireNonNullElse(m.note(), ""))
                .filter(why::equals)
                .isPresent();
    }

    private static SummaryState target(Summary summary, SummaryRules.Move move) {
        return move.action() == SummaryAction.PUBLISH && summary.releasedVersion() > 0
                ? SummaryState.CORRECTED
                : move.to();
    }

    static StaleChange stale(Summary summary, SummaryAction action) {
        return new StaleChange(
                "The summary's state", action.word(), "It is now: " + summary.state().word());
    }

    private static String refusal(SummaryAction action) {
        return switch (action) {
            case SEND_FOR_REVIEW ->
                    "Only the session's rapporteur or an organizer sends a summary for review.";
            case RETURN_TO_DRAFTING, APPROVE ->
                    "Only an organizer of the workshop decides on a review.";
            case PUBLISH -> "Only an organizer publishes a summary.";
            case CORRECT -> "Only the rapporteur or an organizer begins a correction.";
        };
    }

    private static String auditWord(SummaryAction action) {
        return switch (action) {
            case SEND_FOR_REVIEW -> "summary-sent-for-review";
            case RETURN_TO_DRAFTING -> "summary-returned";
            case APPROVE -> "summary-approved";
            case PUBLISH -> "summary-published";
            case CORRECT -> "summary-correction-begun";
        };
    }
}
