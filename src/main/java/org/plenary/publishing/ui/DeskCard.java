package org.plenary.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.plenary.base.Dates;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.publishing.DeskEntry;
import org.plenary.publishing.PublishingDesk;
import org.plenary.summary.SummaryState;

/** One summary on the desk: which session, who is waited for, and the one thing to press. */
class DeskCard extends Article {
    private final DeskEntry entry;
    private final PublishingDesk desk;
    private final Clock clock;
    private final Runnable changed;

    DeskCard(DeskEntry entry, PublishingDesk desk, Clock clock, Runnable changed) {
        this.entry = entry;
        this.desk = desk;
        this.clock = clock;
        this.changed = changed;
        addClassName("plenary-desk-card");
        Anchor session = new Anchor(entry.sessionPath(), entry.session());
        session.getElement().setAttribute("router-link", true);
        session.addClassName("plenary-desk-title");
        Span workshop = new Span(entry.workshop());
        workshop.addClassName("plenary-muted");
        add(session, workshop, new Paragraph(waitedFor()), actions());
    }

    private String waitedFor() {
        String since = Dates.ago(entry.since(), clock.instant(), ZoneOffset.UTC);
        if (entry.state().released()) {
            return "Version " + entry.releasedVersion() + ", " + since;
        }
        if (entry.yours()) {
            return "Waits for you, last change " + since;
        }
        if (entry.waitedFor().isEmpty()) {
            return "No rapporteur is appointed";
        }
        return "Waits for " + String.join(", ", entry.waitedFor()) + ", last change " + since;
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("plenary-page-actions");
        if (entry.state() == SummaryState.APPROVED) {
            Button publish = PublishingDeskView.preview(entry);
            publish.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(publish);
        } else if (entry.state() == SummaryState.IN_REVIEW) {
            actions.add(new Anchor(entry.sessionPath() + "/review", "Review it"));
        } else if (entry.canNudge()) {
            actions.add(nudge());
        }
        entry.publicPath().ifPresent(path -> actions.add(new Anchor(path, "Read what is public")));
        return actions;
    }

    private Button nudge() {
        Instant free =
                entry.nudgedAt()
                        .map(at -> at.plus(PublishingDesk.BETWEEN_NUDGES))
                        .orElse(Instant.MIN);
        Button button = new Button("Remind");
        button.setAriaLabel("Remind " + String.join(", ", entry.waitedFor()));
        if (free.isAfter(clock.instant())) {
            button.setEnabled(false);
            button.setText("Reminded");
            return button;
        }
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (ErrorMessages.guard(() -> desk.nudge(entry.summary()))) {
                Toasts.say("Reminded " + String.join(", ", entry.waitedFor()) + ".");
            }
            changed.run();
        });
        return button;
    }
}
