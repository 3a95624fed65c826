package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.workshop.SessionDetails;

/** A session without a summary to read: what will be here, and who can begin. */
final class NoSummary extends Div {

    /**
     * @param begun called when the summary is there
     */
    NoSummary(SummaryServices services, SessionDetails session, Runnable begun) {
        if (services.mayOpen(session)) {
            Button open = new Button(session.open() ? "Start the summary" : "Open for writing");
            open.addThemeVariants(ButtonVariant.PRIMARY);
            open.addClickListener(click -> open(services, session, begun));
            add(
                    new EmptyState(
                            "Nobody has written here yet. Once the session is open, its participants write the summary together.",
                            open));
        } else if (services.mayRead(session)) {
            add(
                    new EmptyState(
                            "Writing has not begun yet. The summary appears here as soon as the rapporteur or an organizer opens the session."));
        } else {
            add(
                    new EmptyState(
                            "The notes of this session are for the people invited to it. What is published from them stands on the workshop's public page."));
        }
        add(new SessionAbout(session, services.organizes(session)));
    }

    private static void open(SummaryServices services, SessionDetails session, Runnable begun) {
        Runnable start =
                () -> {
                    services.sessions.open(session.id());
                    services.summaries.startDrafting(session.id());
                    begun.run();
                };
        if (session.open()) {
            ErrorMessages.guard(start);
            return;
        }
        Confirmation.ask(
                "Open “%s” for writing?".formatted(session.title()),
                "Its attribution policy is fixed from then on: %s."
                        .formatted(session.policy().word().toLowerCase(Locale.ROOT)),
                "Open for writing",
                start);
    }
}
