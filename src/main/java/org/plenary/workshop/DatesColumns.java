package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@link EventDates} as columns. */
@Embeddable
class DatesColumns {
    @Enumerated(EnumType.STRING)
    @Column(name = "dates_precision")
    EventDates.Precision precision;

    @Column(name = "dates_first")
    @Nullable LocalDate first;

    @Column(name = "dates_last")
    @Nullable LocalDate last;

    @Column(name = "dates_tentative")
    boolean tentative;

    @Column(name = "dates_wording")
    String wording;

    @SuppressWarnings("NullAway.Init")
    protected DatesColumns() {}

    DatesColumns(EventDates dates) {
        precision = dates.precision();
        first = dates.first();
        last = dates.last();
        tentative = dates.tentative();
        wording = dates.wording();
    }

    EventDates value() {
        return new EventDates(precision, first, last, tentative, wording);
    }
}
