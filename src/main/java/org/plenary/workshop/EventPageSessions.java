package org.plenary.workshop;

import java.util.List;
import org.plenary.base.Texts;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.PlannedContribution;
import org.plenary.workshop.eventpage.Recognised;

/**
 * Turns the parts of a programme that a page hints at into sessions. A page about one session gives
 * that session with all of its contributions; a page about a workshop gives one for each kind.
 */
final class EventPageSessions {
    private EventPageSessions() {}

    static List<SessionWithContributions> of(EventPage page) {
        List<PlannedContribution> parts =
                page.contributions().stream()
                        .limit(ProgrammeWriter.MOST_CONTRIBUTIONS)
                        .map(Recognised::value)
                        .toList();
        if (page.subject() == EventPage.Subject.SESSION && page.title() != null) {
            String title = Texts.shorten(page.title().value(), 300);
            return List.of(session(title, sessionKind(parts), parts));
        }
        return List.of(SessionKind.values()).stream()
                .map(kind -> parts.stream().filter(p -> kindOf(p) == kind).toList())
                .filter(same -> !same.isEmpty())
                .map(same -> session(heading(same), kindOf(same.getFirst()), same))
                .toList();
    }

    private static SessionWithContributions session(
            String title, SessionKind kind, List<PlannedContribution> parts) {
        return new SessionWithContributions(
                SessionPlan.titled(title).of(kind),
                parts.stream().map(EventPageSessions::contribution).toList());
    }

    private static String heading(List<PlannedContribution> same) {
        boolean several = same.size() > 1;
        return switch (kindOf(same.getFirst())) {
            case USE_CASES -> several ? "Use cases" : same.getFirst().title();
            case SHOWCASE -> several ? "Showcase" : same.getFirst().title();
            case PANEL -> several ? "Panels" : same.getFirst().title();
            case BREAKOUT -> several ? "Breakouts" : same.getFirst().title();
            case PLENARY -> several ? "Plenary" : same.getFirst().title();
        };
    }

    private static SessionKind sessionKind(List<PlannedContribution> parts) {
        return parts.stream()
                .map(EventPageSessions::kindOf)
                .filter(k -> k == SessionKind.USE_CASES)
                .findFirst()
                .orElse(SessionKind.PLENARY);
    }

    private static SessionKind kindOf(PlannedContribution part) {
        return switch (part.kind()) {
            case USE_CASE -> SessionKind.USE_CASES;
            case PROTOTYPE -> SessionKind.SHOWCASE;
            case PANEL -> SessionKind.PANEL;
            case BREAKOUT -> SessionKind.BREAKOUT;
            case KEYNOTE, TALK -> SessionKind.PLENARY;
        };
    }

    private static ContributionPlan contribution(PlannedContribution part) {
        ContributionKind kind =
                switch (part.kind()) {
                    case USE_CASE -> ContributionKind.USE_CASE;
                    case PROTOTYPE -> ContributionKind.PROTOTYPE;
                    case PANEL -> ContributionKind.PANEL;
                    case KEYNOTE, BREAKOUT, TALK -> ContributionKind.TALK;
                };
        String jurisdiction = part.jurisdiction() == null ? "" : part.jurisdiction().name();
        return new ContributionPlan(
                kind, Texts.shorten(part.title(), 300), "", "", jurisdiction, "");
    }
}
