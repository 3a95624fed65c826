package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone who was invited by address and has not come in yet. */
@Entity
@Table(name = "expected_participant")
@IdClass(ExpectedEntity.Key.class)
class ExpectedEntity {
    /** One address is expected once at one workshop. */
    record Key(UUID workshopId, String email) implements Serializable {}

    @Id UUID workshopId;
    @Id String email;
    @Column String name;

    @Enumerated(EnumType.STRING)
    WorkshopRole role;

    @Enumerated(EnumType.STRING)
    Sector sector;

    @Column String organisation;
    @Column String jurisdiction;

    @Enumerated(EnumType.STRING)
    Capacity capacity;

    @Column Instant invitedAt;
    @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    protected ExpectedEntity() {}

    ExpectedEntity(WorkshopId workshop, ExpectedPerson person, Instant now) {
        workshopId = workshop.value();
        email = key(person.email());
        name = person.name();
        role = person.role();
        sector = person.details().sector();
        organisation = person.details().organisation();
        jurisdiction = person.details().jurisdiction();
        capacity = person.details().capacity();
        invitedAt = now;
    }

    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    ParticipationDetails details() {
        return new ParticipationDetails(sector, organisation, jurisdiction, capacity, false);
    }

    ExpectedPerson person() {
        return new ExpectedPerson(email, name, role, details());
    }
}
