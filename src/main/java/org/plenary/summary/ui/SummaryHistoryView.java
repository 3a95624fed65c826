package org.plenary.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.plenary.base.NotFound;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.summary.HistoryMoment;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryPaths;
import org.plenary.workshop.SessionDetails;

/**
 * UC-40: what became of a summary, and any earlier text beside what changed since. The moment that
 * is shown stands in the address ({@code ?at=epoch.update}).
 */
@Route("workshops/:workshop/sessions/:session/history")
@PermitAll
@StyleSheet("assets/summary.css")
public class SummaryHistoryView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final SummaryServices services;
    private String title = "History";

    SummaryHistoryView(SummaryServices services) {
        this.services = services;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        SessionDetails session =
                services.sessions.bySlug(
                        parameters.get("workshop").orElseThrow(),
                        parameters.get("session").orElseThrow());
        SummaryDetails summary =
                services.summaries
                        .ofSession(session.id())
                        .orElseThrow(() -> new NotFound("There is no summary to read here."));
        title = "History of " + session.title();
        removeAll();
        PageHeader header = new PageHeader(title);
        header.context(
                SessionSummaryView.workshopLink(session),
                new Span(" / "),
                new Anchor(
                        SummaryPaths.summary(session.workshopSlug(), session.slug()),
                        session.title()));
        header.facts(SummaryWords.badge(summary.state()));
        add(header);
        List<HistoryMoment> moments = services.history.moments(summary.id());
        Optional<HistoryMoment.Point> at = point(event.getLocation());
        at.ifPresent(p -> add(earlier(session, summary, p)));
        add(new PageSection("Moments", list(session, moments, at)));
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    private Component list(
            SessionDetails session,
            List<HistoryMoment> moments,
            Optional<HistoryMoment.Point> shown) {
        if (moments.isEmpty()) {
            return new EmptyState("Nothing has been written yet.");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("summary-moments");
        for (HistoryMoment moment : moments) {
            ListItem item = new ListItem(what(session, moment, shown), new Span(moment.who()));
            TimeText when = TimeText.ago(moment.to(), services.clock.instant(), session.zone());
            when.addClassName("plenary-muted");
            item.add(when);
            list.add(item);
        }
        return list;
    }

    private static Component what(
            SessionDetails session, HistoryMoment moment, Optional<HistoryMoment.Point> shown) {
        if (moment.point().isEmpty()) {
            return new Span(moment.what() + (moment.note().isEmpty() ? "" : ": " + moment.note()));
        }
        HistoryMoment.Point point = moment.point().get();
        Anchor link =
                new Anchor(
                        SummaryPaths.history(session.workshopSlug(), session.slug())
                                + "?at="
                                + point.epoch()
                                + "."
                                + point.seq(),
                        moment.what());
        link.getElement().setAttribute("router-link", true);
        if (shown.filter(point::equals).isPresent()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component earlier(
            SessionDetails session, SummaryDetails summary, HistoryMoment.Point point) {
        var then = services.history.at(summary.id(), point);
        var difference = services.history.sinceThen(summary.id(), point);
        Div both = new Div();
        both.add(
                new PageSection(
                        "What changed since then",
                        difference.empty()
                                ? new Paragraph("Nothing: this is the text as it stands now.")
                                : new DifferenceText(difference)));
        PageSection text = new PageSection("The text at that moment", new ReadText(then.blocks()));
        if (summary.mayDecide() && !difference.empty()) {
            Button restore =
                    new Button("Restore this text", click -> restore(session, summary, point));
            text.actions(restore);
        }
        both.add(text);
        return both;
    }

    private void restore(
            SessionDetails session, SummaryDetails summary, HistoryMoment.Point point) {
        if (ErrorMessages.guard(() -> services.history.restore(summary.id(), point))) {
            Toasts.say(
                    "The earlier text is back. What stood there until now is kept in the history.");
            UI.getCurrent()
                    .navigate(
                            SummaryPaths.summary(session.workshopSlug(), session.slug())
                                    .substring("/app/".length()));
        }
    }

    private static Optional<HistoryMoment.Point> point(Location location) {
        return location.getQueryParameters().getSingleParameter("at").map(SummaryHistoryView::read);
    }

    private static HistoryMoment.Point read(String at) {
        if (!at.matches("\\d{1,15}\\.\\d{1,15}")) {
            throw new NotFound("There is no such moment in the history.");
        }
        String[] parts = at.split("\\.");
        return new HistoryMoment.Point(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }
}
