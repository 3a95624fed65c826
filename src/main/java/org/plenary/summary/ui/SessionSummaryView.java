package org.plenary.summary.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryFeed;
import org.plenary.summary.SummaryPaths;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.WorkshopPaths;

/**
 * UC-30 to UC-34: one session and its summary. The text is the page; head and margin stay thin.
 * What the margin shows stands in the address ({@code ?margin=comments}); everything follows the
 * summary's state and the reader's rights as they change.
 */
@Route("workshops/:workshop/sessions/:session")
@PermitAll
@StyleSheet("assets/summary.css")
public class SessionSummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final SummaryServices services;
    private final Div head = new Div();
    private final Div body = new Div();
    private @Nullable SessionDetails session;
    private @Nullable SummaryDetails summary;
    private @Nullable SummaryDesk desk;
    private @Nullable Runnable unsubscribe;

    SessionSummaryView(SummaryServices services) {
        this.services = services;
        addClassNames("summary-view", "plenary-wide");
        add(head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        SessionDetails entered =
                services.sessions.bySlug(
                        parameters.get("workshop").orElseThrow(),
                        parameters.get("session").orElseThrow());
        String margin =
                event.getLocation().getQueryParameters().getSingleParameter("margin").orElse("");
        boolean same = session != null && session.id().equals(entered.id()) && desk != null;
        session = entered;
        if (!same) {
            reload();
        }
        if (desk != null) {
            desk.showMargin(SummaryMargin.of(margin));
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("passage")
                    .ifPresent(desk::showPassage);
        }
    }

    @Override
    public String getPageTitle() {
        return (session == null ? "Session" : session.title()) + " – Plenary";
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        subscribe(attached);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
    }

    private void subscribe(AttachEvent attached) {
        if (summary != null && unsubscribe == null) {
            var ui = attached.getUI();
            unsubscribe =
                    services.feed.subscribe(summary.id(), topic -> ui.access(() -> changed(topic)));
        }
    }

    private void changed(SummaryFeed.Topic topic) {
        try {
            if (desk != null && topic == SummaryFeed.Topic.COMMENTS) {
                desk.refreshComments();
            } else if (desk != null && topic == SummaryFeed.Topic.PASSAGES) {
                desk.refreshPassages();
            } else {
                reload();
            }
        } catch (NotFound | NotAllowed e) {
            // the right went away between the change and this reading
            gone();
        }
    }

    /** Shows what there is now for this reader. */
    private void reload() {
        SessionDetails here = session;
        if (here == null) {
            return;
        }
        try {
            session = services.sessions.bySlug(here.workshopSlug(), here.slug());
            here = session;
        } catch (NotFound e) {
            gone();
            return;
        }
        Optional<SummaryDetails> found = services.summaries.ofSession(here.id());
        boolean wasReading = summary != null;
        summary = found.orElse(null);
        if (found.isEmpty()) {
            desk = null;
            show(
                    SessionHead.of(here),
                    wasReading ? lost() : new NoSummary(services, here, this::begun));
            return;
        }
        show(head(here, found.get()), null);
        showText(here, found.get());
        getUI().ifPresent(ui -> {
            if (unsubscribe == null) {
                unsubscribe =
                        services.feed.subscribe(
                                found.get().id(), topic -> ui.access(() -> changed(topic)));
            }
        });
    }

    private void showText(SessionDetails here, SummaryDetails now) {
        if (desk != null && desk.stillFits(now)) {
            desk.update(now);
            return;
        }
        SummaryMargin margin = desk == null ? SummaryMargin.NONE : desk.margin();
        desk = new SummaryDesk(services, here, now);
        desk.showMargin(margin);
        body.removeAll();
        body.add(desk);
    }

    private PageHeader head(SessionDetails here, SummaryDetails now) {
        PageHeader header = SessionHead.of(here);
        header.facts(SummaryWords.badge(now.state()));
        if (now.round() > 1) {
            header.fact(
                    "towards version "
                            + (now.releasedVersion() + (now.state().released() ? 0 : 1)));
        }
        header.facts(link("History", SummaryPaths.history(here.workshopSlug(), here.slug())));
        if (now.state().open()) {
            header.facts(link("Review", SummaryPaths.review(here.workshopSlug(), here.slug())));
        }
        header.actions(services.actions(this::reload).of(here, now, false));
        return header;
    }

    private static Anchor link(String words, String path) {
        Anchor link = new Anchor(path, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private void show(Component header, @Nullable Component instead) {
        head.removeAll();
        head.add(header);
        if (summary != null) {
            head.add(new SummaryMessages(summary));
        }
        if (instead != null) {
            body.removeAll();
            body.add(instead);
        }
    }

    private void begun() {
        reload();
    }

    private void gone() {
        desk = null;
        summary = null;
        head.removeAll();
        body.removeAll();
        body.add(new PageHeader("This session is no longer open to you"), lost());
    }

    private static Paragraph lost() {
        return new Paragraph(
                "You can no longer read this summary. What you wrote and was saved is kept in it. Ask an organizer of the workshop if this is a mistake.");
    }

    static Anchor workshopLink(SessionDetails session) {
        return new Anchor(WorkshopPaths.workshop(session.workshopSlug()), session.workshopTitle());
    }
}
