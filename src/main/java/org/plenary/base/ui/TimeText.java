package org.plenary.base.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plenary.base.Dates;

/** A {@code <time>} with the words of {@link Dates} and the exact moment for machines. */
@Tag("time")
public final class TimeText extends HtmlComponent {

    private TimeText(String machine, String words) {
        getElement().setAttribute("datetime", machine);
        getElement().setText(words);
    }

    /** "21 November 2024, 14:05" in the zone; the zone is in the title text. */
    public static TimeText moment(Instant moment, ZoneId zone) {
        TimeText time = new TimeText(moment.toString(), Dates.moment(moment, zone));
        time.setTitle(Dates.momentWithZone(moment, zone));
        return time;
    }

    /** "3 hours ago", with the exact moment in the title text. */
    public static TimeText ago(Instant moment, Instant now, ZoneId zone) {
        TimeText time = new TimeText(moment.toString(), Dates.ago(moment, now, zone));
        time.setTitle(Dates.momentWithZone(moment, zone));
        return time;
    }

    /** "21 November 2024". */
    public static TimeText day(LocalDate day) {
        return new TimeText(day.toString(), Dates.day(day));
    }
}
