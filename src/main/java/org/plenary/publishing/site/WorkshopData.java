package org.plenary.publishing.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes of {@code /api/v1}; documented in openapi.json. Unknown values are null or empty. */
final class WorkshopData {
    private WorkshopData() {}

    /** When, as exactly as it is known. */
    record DatesData(
            String text,
            String precision,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean tentative) {}

    /** A workshop in the list. */
    record WorkshopLine(
            String slug,
            String title,
            String strapline,
            String place,
            String zone,
            DatesData dates,
            String programme,
            int sessions,
            String url) {}

    /** One workshop with its programme. */
    record WorkshopWhole(
            String slug,
            String title,
            String strapline,
            String purpose,
            String place,
            String zone,
            DatesData dates,
            String series,
            String programme,
            List<String> objectives,
            List<String> topics,
            List<OrganiserData> organisers,
            List<String> jurisdictions,
            String rsvpUrl,
            String url,
            List<SessionData> sessions) {}

    /** An organiser and how it stands to the workshop. */
    record OrganiserData(
            String name, String relation, String concerning, String jurisdiction, String url) {}

    /**
     * One session.
     *
     * @param publication the newest released summary
     * @param summary only for a signed-in caller who may read it
     */
    record SessionData(
            String id,
            String slug,
            String title,
            String kind,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            String url,
            @Nullable PublicationData publication,
            @Nullable SummaryData summary) {}

    /** A released version. */
    record PublicationData(int version, Instant publishedAt, String url, String sha256) {}

    /** The summary that is being written. */
    record SummaryData(String id, String state, String documentId) {}
}
