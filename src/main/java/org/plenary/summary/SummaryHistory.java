package org.plenary.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.Dates;
import org.plenary.base.NotAllowed;
import org.plenary.collaboration.DocumentHistory;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.DocumentStretch;
import org.plenary.collaboration.SharedDocuments;
import org.springframework.stereotype.Service;

/**
 * What became of a summary's text over time. Names go as far as the session's attribution policy;
 * stretches that carry the same label are one, so that nobody can count people behind it.
 */
@Service
public class SummaryHistory {
    private static final int MOST = 500;
    private static final Duration REST = Duration.ofMinutes(10);

    private final SummaryRepository summaries;
    private final SummaryMoves moves;
    private final SummaryPeople people;
    private final SharedDocuments documents;
    private final DocumentHistory log;
    private final AuditTrail audit;

    SummaryHistory(
            SummaryRepository summaries,
            SummaryMoves moves,
            SummaryPeople people,
            SharedDocuments documents,
            DocumentHistory log,
            AuditTrail audit) {
        this.summaries = summaries;
        this.moves = moves;
        this.people = people;
        this.documents = documents;
        this.log = log;
        this.audit = audit;
    }

    /** Newest first, at most 500 stretches of writing beside the changes of state. */
    public List<HistoryMoment> moments(SummaryId id) {
        Summary summary = readable(id);
        List<DocumentStretch> stretches = log.of(summary.document(), MOST);
        List<SummaryMove> made = moves.of(id);
        Map<AccountId, String> labels =
                people.labels(
                        summary,
                        Stream.concat(
                                        stretches.stream().flatMap(s -> s.by().stream()),
                                        made.stream().map(SummaryMove::account))
                                .distinct()
                                .toList());
        var all = new ArrayList<HistoryMoment>(writing(stretches, labels));
        for (SummaryMove move : made) {
            all.add(
                    new HistoryMoment(
                            Objects.requireNonNull(labels.get(move.account())),
                            move.at(),
                            move.at(),
                            done(move),
                            Objects.requireNonNullElse(move.note(), ""),
                            Optional.empty()));
        }
        all.sort(Comparator.comparing(HistoryMoment::to).reversed());
        return List.copyOf(all);
    }

    /** The text as it stood after a moment. */
    public DocumentReading at(SummaryId id, HistoryMoment.Point point) {
        return documents.readAt(readable(id).document(), point.epoch(), point.seq());
    }

    /** What changed from then to now. */
    public TextDifference sinceThen(SummaryId id, HistoryMoment.Point point) {
        Summary summary = readable(id);
        DocumentReading then = documents.readAt(summary.document(), point.epoch(), point.seq());
        return TextDifference.between(then.blocks(), documents.read(summary.document()).blocks());
    }

    /**
     * Makes the text what it was, by an edit on top: everything after that moment stays in the
     * history. By the rapporteur or an organizer while the text is open.
     */
    public void restore(SummaryId id, HistoryMoment.Point point) {
        Summary summary = readable(id);
        AccountId by = people.requireReader(summary);
        if (!SummaryRules.mayDecide(summary.state(), people.standings(by, summary))) {
            throw new NotAllowed(
                    "Only the rapporteur or an organizer restores an earlier text, while it is open.");
        }
        DocumentReading then = documents.readAt(summary.document(), point.epoch(), point.seq());
        long epoch = documents.read(summary.document()).epoch();
        documents.applyServerEdit(summary.document(), by, epoch, now -> then.blocks());
        audit.record(
                "summary-text-restored",
                "summary",
                id.toString(),
                Map.of("epoch", "" + point.epoch(), "update", "" + point.seq()));
    }

    private static List<HistoryMoment> writing(
            List<DocumentStretch> stretches, Map<AccountId, String> labels) {
        var merged = new ArrayList<Writing>();
        for (DocumentStretch stretch : stretches) {
            String who = stretch.by().map(labels::get).orElse("Plenary");
            Writing last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.continues(who, stretch)) {
                merged.set(merged.size() - 1, last.with(stretch));
            } else {
                merged.add(new Writing(who, stretch));
            }
        }
        return merged.stream().map(Writing::moment).toList();
    }

    private Summary readable(SummaryId id) {
        Summary summary = summaries.findById(id.value()).orElseThrow(SummaryPeople::hidden);
        people.requireReader(summary);
        return summary;
    }

    private static String done(SummaryMove move) {
        return switch (move.action()) {
            case SEND_FOR_REVIEW -> "Sent for review";
            case RETURN_TO_DRAFTING -> "Returned to drafting";
            case APPROVE -> "Approved";
            case PUBLISH -> "Published";
            case CORRECT -> "Correction begun";
        };
    }

    /** A stretch with the label of its author; stretches come newest first. */
    private record Writing(String who, DocumentStretch stretch) {
        boolean continues(String other, DocumentStretch older) {
            return who.equals(other)
                    && older.epoch() == stretch.epoch()
                    && older.to().plus(REST).isAfter(stretch.from());
        }

        Writing with(DocumentStretch older) {
            return new Writing(
                    who,
                    new DocumentStretch(
                            stretch.epoch(),
                            Math.min(older.firstSeq(), stretch.firstSeq()),
                            stretch.lastSeq(),
                            Optional.empty(),
                            older.from().isBefore(stretch.from()) ? older.from() : stretch.from(),
                            older.to().isAfter(stretch.to()) ? older.to() : stretch.to(),
                            older.updates() + stretch.updates()));
        }

        HistoryMoment moment() {
            return new HistoryMoment(
                    who,
                    stretch.from(),
                    stretch.to(),
                    Dates.count(stretch.updates(), "edit"),
                    "",
                    Optional.of(new HistoryMoment.Point(stretch.epoch(), stretch.lastSeq())));
        }
    }
}
