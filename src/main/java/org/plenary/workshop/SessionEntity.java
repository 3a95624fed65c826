package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Slug;

@Entity
@Table(name = "workshop_session")
class SessionEntity {
    @Id UUID id;
    // null until stored: that is how the repository knows a new row
    @Version @Nullable Long version;
    @Column UUID workshopId;
    @Column String slug;
    @Column String title;

    @Enumerated(EnumType.STRING)
    SessionKind kind;

    @Column String description;
    @Nullable Instant startsAt;
    @Nullable Instant endsAt;
    @Column String room;

    @Enumerated(EnumType.STRING)
    SessionAccess access;

    @Enumerated(EnumType.STRING)
    AttributionPolicy policy;

    @Nullable Instant openedAt;
    @Column String importKey;
    int position;
    @Column Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SessionEntity() {}

    @SuppressWarnings("NullAway.Init") // write() fills the plan's parts
    SessionEntity(WorkshopId workshop, Slug slug, SessionPlan plan, int position, Instant now) {
        this.id = UUID.randomUUID();
        this.workshopId = workshop.value();
        this.slug = slug.value();
        this.position = position;
        this.createdAt = now;
        write(plan);
    }

    void write(SessionPlan plan) {
        title = plan.title();
        kind = plan.kind();
        description = plan.description();
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        room = plan.room();
        access = plan.access();
        policy = plan.policy();
        importKey = plan.importKey();
    }

    SessionPlan plan() {
        return new SessionPlan(
                title, kind, description, startsAt, endsAt, room, access, policy, importKey);
    }

    SessionSummary summary() {
        return new SessionSummary(
                sessionId(),
                workshop(),
                slug,
                title,
                kind,
                startsAt,
                endsAt,
                room,
                access,
                policy,
                openedAt != null);
    }

    SessionId sessionId() {
        return new SessionId(id);
    }

    WorkshopId workshop() {
        return new WorkshopId(workshopId);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
