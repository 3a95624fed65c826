package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Apart from the workshop, because it is long and seldom read. */
@Entity
@Table(name = "workshop_source")
class SourceEntity {
    @Id UUID workshopId;
    @Column String name;
    @Column String text;

    @SuppressWarnings("NullAway.Init")
    protected SourceEntity() {}

    SourceEntity(WorkshopId workshop, SourceText source) {
        this.workshopId = workshop.value();
        this.name = source.name();
        this.text = source.text();
    }
}
