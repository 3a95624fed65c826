package org.plenary.workshop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

@Embeddable
class FollowUpRow {
    @Column String title;
    @Column String place;
    @Column String url;
    @Embedded DatesColumns dates;

    @SuppressWarnings("NullAway.Init")
    protected FollowUpRow() {}

    FollowUpRow(FollowUpEvent event) {
        title = event.title();
        place = event.place();
        url = event.url();
        dates = new DatesColumns(event.dates());
    }

    FollowUpEvent value() {
        return new FollowUpEvent(title, place, dates.value(), url);
    }
}
