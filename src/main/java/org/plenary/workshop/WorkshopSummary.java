package org.plenary.workshop;

import java.time.ZoneId;
import java.util.Optional;

/** A workshop in a list, as the current account may see it; {@code role} as in the details. */
public record WorkshopSummary(
        WorkshopId id,
        String slug,
        String title,
        String strapline,
        String place,
        ZoneId zone,
        EventDates dates,
        String series,
        ProgrammeState programme,
        Optional<WorkshopRole> role,
        int sessions) {}
