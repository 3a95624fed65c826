package org.plenary.demo;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.ContributionKind;
import org.plenary.workshop.ContributionPlan;
import org.plenary.workshop.ImportedPage;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionKind;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.SessionWithContributions;

/**
 * The programmes of the demo workshops. What the pages say stands as it is; sessions that no page
 * names are invented, and their title and description say so.
 */
final class DemoProgrammes {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final ZoneId SAN_FRANCISCO = ZoneId.of("America/Los_Angeles");
    private static final String INVENTED =
            "DEMO: this session is invented, so that there is something to try. The workshop's page names no sessions.";

    private DemoProgrammes() {}

    static ImportedPage completed(DemoPages which, ImportedPage page) {
        return switch (which) {
            case PUBLIC_AI -> publicAi(page);
            case OPEN_SOURCE_AI -> openSource(page);
            case SAFETY_INSTITUTES -> safetyInstitutes(page);
        };
    }

    private static ImportedPage publicAi(ImportedPage page) {
        return page.corrected(page.plan().change().zone(WASHINGTON).build())
                .with(
                        List.of(
                                invented(
                                        "Opening plenary",
                                        SessionKind.PLENARY,
                                        AttributionPolicy.ATTRIBUTED),
                                invented(
                                        "Sharing compute and data",
                                        SessionKind.BREAKOUT,
                                        AttributionPolicy.BY_ORGANISATION),
                                new SessionWithContributions(
                                        plan(
                                                "Showcase of public AI",
                                                SessionKind.SHOWCASE,
                                                AttributionPolicy.ATTRIBUTED),
                                        List.of(
                                                ContributionPlan.of(
                                                        ContributionKind.PROTOTYPE,
                                                        "DEMO: catalogue search with an open model")))));
    }

    /** The page's own session, discussed by sector. */
    private static ImportedPage openSource(ImportedPage page) {
        List<SessionWithContributions> sessions = new ArrayList<>();
        for (SessionWithContributions s : page.sessions()) {
            SessionPlan plan =
                    s.plan().under(SessionAccess.PARTICIPANTS, AttributionPolicy.BY_SECTOR);
            sessions.add(new SessionWithContributions(plan, s.contributions()));
        }
        return page.with(sessions);
    }

    private static ImportedPage safetyInstitutes(ImportedPage page) {
        SessionPlan opening =
                plan("Opening plenary", SessionKind.PLENARY, AttributionPolicy.BY_ORGANISATION)
                        .at(at(20, 9, 0).toInstant(), at(20, 10, 30).toInstant());
        SessionPlan testing =
                plan("Joint testing", SessionKind.BREAKOUT, AttributionPolicy.NONE)
                        .at(at(20, 11, 0).toInstant(), at(20, 12, 30).toInstant());
        SessionPlan closing =
                plan("Closing panel", SessionKind.PANEL, AttributionPolicy.ATTRIBUTED)
                        .at(at(21, 15, 0).toInstant(), at(21, 16, 30).toInstant());
        return page.corrected(page.plan().change().zone(SAN_FRANCISCO).build())
                .with(
                        List.of(
                                SessionWithContributions.only(opening),
                                SessionWithContributions.only(testing),
                                SessionWithContributions.only(closing)));
    }

    private static java.time.ZonedDateTime at(int day, int hour, int minute) {
        return LocalDateTime.of(2024, 11, day, hour, minute).atZone(SAN_FRANCISCO);
    }

    private static SessionWithContributions invented(
            String title, SessionKind kind, AttributionPolicy policy) {
        return SessionWithContributions.only(plan(title, kind, policy));
    }

    private static SessionPlan plan(String title, SessionKind kind, AttributionPolicy policy) {
        return SessionPlan.titled(title + " (DEMO)")
                .of(kind)
                .under(SessionAccess.PARTICIPANTS, policy)
                .about(INVENTED);
    }
}
