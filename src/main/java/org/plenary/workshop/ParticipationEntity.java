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
import org.plenary.access.AccountId;

/** Rows are made by {@link Participations#admit}, in one statement that two joins may race for. */
@Entity
@Table(name = "participation")
class ParticipationEntity {
    @Id UUID id;
    // null until stored: that is how the repository knows a new row
    @Version @Nullable Long version;
    @Column UUID workshopId;
    @Column UUID accountId;

    @Enumerated(EnumType.STRING)
    WorkshopRole role;

    @Enumerated(EnumType.STRING)
    Sector sector;

    @Column String organisation;
    @Column String jurisdiction;

    @Enumerated(EnumType.STRING)
    Capacity capacity;

    boolean listed;
    @Column Instant joinedAt;

    @SuppressWarnings("NullAway.Init")
    protected ParticipationEntity() {}

    AccountId account() {
        return new AccountId(accountId);
    }

    void write(ParticipationDetails details) {
        sector = details.sector();
        organisation = details.organisation();
        jurisdiction = details.jurisdiction();
        capacity = details.capacity();
        listed = details.listed();
    }

    ParticipationDetails details() {
        return new ParticipationDetails(sector, organisation, jurisdiction, capacity, listed);
    }

    long version() {
        return version == null ? 0 : version;
    }
}
