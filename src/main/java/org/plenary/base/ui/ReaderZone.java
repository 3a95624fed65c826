package org.plenary.base.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time zone of the clock in front of the reader, for what belongs to no workshop. */
public final class ReaderZone {
    private ReaderZone() {}

    /** As the browser says; UTC when it says nothing or a name that Java does not know. */
    public static ZoneId get() {
        UI ui = UI.getCurrent();
        return ui == null
                ? ZoneOffset.UTC
                : of(ui.getPage().getExtendedClientDetails().getTimeZoneId());
    }

    /** Such as "Europe/Paris", or "UTC". */
    public static String name() {
        ZoneId zone = get();
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId().replace('_', ' ');
    }

    static ZoneId of(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
