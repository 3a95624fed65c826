package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Workshops that follow each other. */
@Entity
@Table(name = "workshop_series")
class SeriesEntity {
    @Id UUID id;
    @Column String title;

    @SuppressWarnings("NullAway.Init")
    protected SeriesEntity() {}

    SeriesEntity(String title) {
        this.id = UUID.randomUUID();
        this.title = title;
    }
}
