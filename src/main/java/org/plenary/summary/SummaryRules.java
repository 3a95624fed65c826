package org.plenary.summary;

import static org.plenary.summary.SummaryAction.APPROVE;
import static org.plenary.summary.SummaryAction.CORRECT;
import static org.plenary.summary.SummaryAction.PUBLISH;
import static org.plenary.summary.SummaryAction.RETURN_TO_DRAFTING;
import static org.plenary.summary.SummaryAction.SEND_FOR_REVIEW;
import static org.plenary.summary.SummaryStanding.NETWORK_ORGANIZER;
import static org.plenary.summary.SummaryStanding.ORGANIZER;
import static org.plenary.summary.SummaryStanding.PARTICIPANT;
import static org.plenary.summary.SummaryStanding.RAPPORTEUR;
import static org.plenary.summary.SummaryStanding.READER;
import static org.plenary.summary.SummaryStanding.WRITER;
import static org.plenary.summary.SummaryState.APPROVED;
import static org.plenary.summary.SummaryState.CORRECTED;
import static org.plenary.summary.SummaryState.DRAFTING;
import static org.plenary.summary.SummaryState.IN_REVIEW;
import static org.plenary.summary.SummaryState.PUBLISHED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.collaboration.DocumentRole;

/**
 * The one place that says who may do what to a summary in which state. The same table for readers
 * is in src/docs/SUMMARY-STATES.md; a test compares the two.
 */
public final class SummaryRules {
    private SummaryRules() {}

    /**
     * One permitted move.
     *
     * @param who any one of these suffices
     * @param noteNeeded the actor must say why
     */
    public record Move(
            SummaryAction action,
            SummaryState from,
            SummaryState to,
            Set<SummaryStanding> who,
            boolean noteNeeded) {}

    private static final List<Move> MOVES =
            List.of(
                    move(SEND_FOR_REVIEW, DRAFTING, IN_REVIEW, false, RAPPORTEUR, ORGANIZER),
                    move(RETURN_TO_DRAFTING, IN_REVIEW, DRAFTING, true, ORGANIZER),
                    move(RETURN_TO_DRAFTING, APPROVED, DRAFTING, true, ORGANIZER),
                    move(APPROVE, IN_REVIEW, APPROVED, false, ORGANIZER),
                    move(PUBLISH, APPROVED, PUBLISHED, false, ORGANIZER, NETWORK_ORGANIZER),
                    move(CORRECT, PUBLISHED, DRAFTING, true, ORGANIZER, RAPPORTEUR),
                    move(CORRECT, CORRECTED, DRAFTING, true, ORGANIZER, RAPPORTEUR));

    public static List<Move> moves() {
        return MOVES;
    }

    /** The move that an action makes from a state, whoever asks. */
    public static Optional<Move> move(SummaryAction action, SummaryState from) {
        return MOVES.stream().filter(m -> m.action() == action && m.from() == from).findFirst();
    }

    /** The move, if one of these standings may make it. */
    public static Optional<Move> move(
            SummaryAction action, SummaryState from, Set<SummaryStanding> standings) {
        return move(action, from).filter(m -> m.who().stream().anyMatch(standings::contains));
    }

    /** What the text lets a person do; the strongest of their standings counts. */
    public static DocumentRole textRole(SummaryState state, Set<SummaryStanding> standings) {
        DocumentRole best = DocumentRole.NONE;
        for (SummaryStanding standing : standings) {
            DocumentRole role = textRole(state, standing);
            best = role.compareTo(best) > 0 ? role : best;
        }
        return best;
    }

    static DocumentRole textRole(SummaryState state, SummaryStanding standing) {
        // who only organizes the network reads what is about to become public, nothing before
        if (standing == NETWORK_ORGANIZER) {
            return state.open() ? DocumentRole.NONE : DocumentRole.READ;
        }
        if (!state.open() || standing == READER) {
            return DocumentRole.READ;
        }
        if (standing == PARTICIPANT) {
            return DocumentRole.COMMENT;
        }
        if (state == IN_REVIEW && standing == WRITER) {
            return DocumentRole.SUGGEST;
        }
        return DocumentRole.WRITE;
    }

    /** Whether these standings may write comments in this state. */
    public static boolean mayComment(SummaryState state, Set<SummaryStanding> standings) {
        return textRole(state, standings).atLeast(DocumentRole.COMMENT);
    }

    /** Whether these standings decide on suggestions, and resolve any thread. */
    public static boolean mayDecide(SummaryState state, Set<SummaryStanding> standings) {
        return state.open() && (standings.contains(RAPPORTEUR) || standings.contains(ORGANIZER));
    }

    private static Move move(
            SummaryAction action,
            SummaryState from,
            SummaryState to,
            boolean noteNeeded,
            SummaryStanding... who) {
        return new Move(action, from, to, Set.of(who), noteNeeded);
    }
}
