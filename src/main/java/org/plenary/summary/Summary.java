package org.plenary.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentReading;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;

/** The row of one summary; its text lives in the shared document. */
@Entity
@Table(name = "summary")
class Summary {
    @Id private UUID id;
    @Column private UUID workshopId;
    @Column private UUID sessionId;
    @Column private UUID documentId;

    @Enumerated(EnumType.STRING)
    private SummaryState state;

    @Column private int round;
    @Column private int releasedVersion;
    @Column private @Nullable Long approvedEpoch;
    @Column private @Nullable Long approvedHead;
    @Column private @Nullable String corrigendum;
    @Column private @Nullable String returnedBecause;
    @Column private UUID startedBy;
    @Column private Instant startedAt;
    @Column private Instant changedAt;
    @Version private @Nullable Long version;

    @NullUnmarked
    protected Summary() {}

    Summary(
            SummaryId id,
            WorkshopId workshop,
            SessionId session,
            DocumentId document,
            AccountId by,
            Instant now) {
        this.id = id.value();
        workshopId = workshop.value();
        sessionId = session.value();
        documentId = document.value();
        state = SummaryState.DRAFTING;
        round = 1;
        startedBy = by.value();
        startedAt = now;
        changedAt = now;
    }

    /** Takes the state that the move leads to; the caller has asked the rules and the rights. */
    void become(SummaryAction action, SummaryState to, @Nullable String note, Instant now) {
        if (action == SummaryAction.CORRECT) {
            round++;
            corrigendum = note;
        }
        returnedBecause = action == SummaryAction.RETURN_TO_DRAFTING ? note : null;
        if (to.open()) {
            approvedEpoch = null;
            approvedHead = null;
        }
        state = to;
        changedAt = now;
    }

    void fixText(DocumentReading reading) {
        approvedEpoch = reading.epoch();
        approvedHead = reading.head();
    }

    void released(int publicVersion) {
        releasedVersion = publicVersion;
    }

    SummaryId id() {
        return new SummaryId(id);
    }

    WorkshopId workshop() {
        return new WorkshopId(workshopId);
    }

    SessionId session() {
        return new SessionId(sessionId);
    }

    DocumentId document() {
        return new DocumentId(documentId);
    }

    SummaryState state() {
        return state;
    }

    int round() {
        return round;
    }

    int releasedVersion() {
        return releasedVersion;
    }

    @Nullable Long approvedEpoch() {
        return approvedEpoch;
    }

    @Nullable Long approvedHead() {
        return approvedHead;
    }

    /** Why the round that follows a publication was begun. */
    @Nullable String corrigendum() {
        return corrigendum;
    }

    @Nullable String returnedBecause() {
        return returnedBecause;
    }

    Instant changedAt() {
        return changedAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
