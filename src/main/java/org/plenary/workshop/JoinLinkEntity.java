package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One per workshop at most. The token is kept readable: organizers show it again and again. */
@Entity
@Table(name = "join_link")
class JoinLinkEntity {
    @Id UUID workshopId;
    @Column String token;
    @Column Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected JoinLinkEntity() {}

    JoinLinkEntity(WorkshopId workshop, String token, Instant now) {
        this.workshopId = workshop.value();
        this.token = token;
        this.createdAt = now;
    }

    JoinLink link() {
        return new JoinLink(token, WorkshopPaths.join(token), createdAt);
    }
}
