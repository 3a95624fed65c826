package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;

/** A body that organises; one row per name. */
@Entity
@Table(name = "organisation")
class OrganisationEntity {
    @Id UUID id;
    @Column String name;
    @Column String nameKey;

    @Enumerated(EnumType.STRING)
    BodyKind kind;

    @Column String jurisdiction;
    @Column String url;

    @SuppressWarnings("NullAway.Init")
    protected OrganisationEntity() {}

    OrganisationEntity(Organiser from) {
        id = UUID.randomUUID();
        name = from.name();
        nameKey = key(from.name());
        kind = from.kind();
        jurisdiction = from.jurisdiction();
        url = from.url();
    }

    /** What is stated anew replaces; what is left open stays. */
    void learn(Organiser from) {
        if (from.kind() != BodyKind.OTHER) {
            kind = from.kind();
        }
        jurisdiction = from.jurisdiction().isEmpty() ? jurisdiction : from.jurisdiction();
        url = from.url().isEmpty() ? url : from.url();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
