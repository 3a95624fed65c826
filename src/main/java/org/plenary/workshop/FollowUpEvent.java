package org.plenary.workshop;

import org.plenary.base.Texts;

/** An event that a workshop leads to, such as the next convening. Place and link may be empty. */
public record FollowUpEvent(String title, String place, EventDates dates, String url) {
    public FollowUpEvent {
        title = Texts.required("The follow-up event's title", title, 300);
        place = Texts.optional("The follow-up event's place", place, 300);
        url = WebAddress.checked("The follow-up event's link", url);
    }
}
