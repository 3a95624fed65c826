package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "contribution")
class ContributionEntity {
    @Id UUID id;
    // null until stored: that is how the repository knows a new row
    @Version @Nullable Long version;
    @Column UUID sessionId;
    int position;

    @Enumerated(EnumType.STRING)
    ContributionKind kind;

    @Column String title;
    @Column String description;
    @Column String speakers;
    @Column String jurisdiction;
    @Column String lessons;

    @SuppressWarnings("NullAway.Init")
    protected ContributionEntity() {}

    @SuppressWarnings("NullAway.Init") // write() fills the plan's parts
    ContributionEntity(SessionId session, int position, ContributionPlan plan) {
        this.id = UUID.randomUUID();
        this.sessionId = session.value();
        this.position = position;
        write(plan);
    }

    void write(ContributionPlan plan) {
        kind = plan.kind();
        title = plan.title();
        description = plan.description();
        speakers = plan.speakers();
        jurisdiction = plan.jurisdiction();
        lessons = plan.lessons();
    }

    ContributionPlan plan() {
        return new ContributionPlan(kind, title, description, speakers, jurisdiction, lessons);
    }

    ContributionDetails details() {
        return new ContributionDetails(
                new ContributionId(id), new SessionId(sessionId), version(), plan());
    }

    long version() {
        return version == null ? 0 : version;
    }
}
