package org.plenary.workshop;

import java.time.ZoneId;

/** Where a session stands, for modules that write about it on nobody's behalf. */
public record SessionPlace(
        SessionId id,
        WorkshopId workshop,
        String workshopSlug,
        String workshopTitle,
        ZoneId zone,
        String slug,
        String title,
        AttributionPolicy policy) {

    public String path() {
        return WorkshopPaths.session(workshopSlug, slug);
    }
}
