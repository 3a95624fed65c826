package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.access.CurrentAccount;
import org.plenary.base.Dates;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.StateBadge;
import org.plenary.workshop.ProgrammeFilter;
import org.plenary.workshop.ProgrammePage;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionStates;
import org.plenary.workshop.SessionSummary;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.StateMark;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopPaths;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A programme as a timetable by day; how far each session's summary is stands at its line's end.
 */
@SpringComponent
class ProgrammePanel {
    private final Sessions sessions;
    private final ObjectProvider<SessionStates> states;
    private final CurrentAccount current;

    ProgrammePanel(
            Sessions sessions, ObjectProvider<SessionStates> states, CurrentAccount current) {
        this.sessions = sessions;
        this.states = states;
        this.current = current;
    }

    Component of(WorkshopDetails workshop, ProgrammeFilter filter) {
        ProgrammePage page = sessions.programme(workshop.id(), filter);
        PageSection section = new PageSection("Programme");
        if (workshop.organizing()) {
            section.actions(
                    WorkshopLinks.button(
                            WorkshopPaths.newSession(workshop.slug()), "Add a session", false));
        }
        if (workshop.sessions() > ProgrammeFilter.PAGE_SIZE) {
            section.add(search(workshop, filter));
        }
        if (page.sessions().isEmpty()) {
            section.add(new EmptyState(emptySentence(workshop, filter)));
        } else {
            section.add(days(workshop, page.sessions()));
        }
        if (page.pages() > 1) {
            section.add(pages(workshop, page));
        }
        return section;
    }

    private static String emptySentence(WorkshopDetails workshop, ProgrammeFilter filter) {
        if (!filter.text().isEmpty()) {
            return "No session's title has “" + filter.text() + "” in it.";
        }
        return workshop.organizing()
                ? "The programme has no session yet. Add the first one; its times may stay open."
                : "The programme is not published yet. Its organizers are still at it.";
    }

    private Div days(WorkshopDetails workshop, List<SessionSummary> shown) {
        Map<SessionId, StateMark> marks = marks(shown);
        Div days = new Div();
        days.addClassName("plenary-programme");
        @Nullable OrderedList list = null;
        @Nullable LocalDate day = null;
        String lastTime = "";
        for (SessionSummary session : shown) {
            @Nullable LocalDate its = day(session, workshop);
            if (list == null || (its == null ? day != null : !its.equals(day))) {
                list = new OrderedList();
                list.getElement().setAttribute("role", "list");
                days.add(heading(its), list);
                lastTime = "";
            }
            day = its;
            String time =
                    WorkshopWords.times(
                            session.startsAt(), session.endsAt(), workshop.plan().zone());
            list.add(line(workshop, session, time, time.equals(lastTime), marks));
            lastTime = time;
        }
        return days;
    }

    private static H3 heading(@Nullable LocalDate day) {
        return new H3(day == null ? "Time not known yet" : Dates.weekday(day));
    }

    private static @Nullable LocalDate day(SessionSummary session, WorkshopDetails workshop) {
        @Nullable Instant start = session.startsAt();
        return start == null ? null : start.atZone(workshop.plan().zone()).toLocalDate();
    }

    private static ListItem line(
            WorkshopDetails workshop,
            SessionSummary session,
            String time,
            boolean sameTime,
            Map<SessionId, StateMark> marks) {
        Span when = new Span(time);
        when.addClassName("plenary-session-time");
        // said again to those who hear the list, shown once to those who see it
        when.setClassName("plenary-session-time-same", sameTime);
        Div words =
                new Div(
                        WorkshopLinks.to(
                                WorkshopPaths.session(workshop.slug(), session.slug()),
                                session.title()));
        words.addClassName("plenary-item-words");
        Span about = Own.words(WorkshopWords.about(session));
        about.addClassName("plenary-muted");
        words.add(about);
        ListItem line = new ListItem(when, words);
        Div beside = new Div();
        beside.addClassName("plenary-item-beside");
        @Nullable StateMark mark = marks.get(session.id());
        if (mark != null) {
            beside.add(new StateBadge(mark.word(), shape(mark)));
        }
        if (workshop.organizing()) {
            beside.add(edit(workshop, session));
        }
        line.add(beside);
        return line;
    }

    private static Anchor edit(WorkshopDetails workshop, SessionSummary session) {
        Anchor edit =
                WorkshopLinks.to(
                        WorkshopPaths.editSession(workshop.slug(), session.slug()), "Edit");
        edit.setAriaLabel("Edit " + session.title());
        edit.addClassName("plenary-quiet");
        return edit;
    }

    private Map<SessionId, StateMark> marks(List<SessionSummary> shown) {
        var ids = shown.stream().map(SessionSummary::id).toList();
        Map<SessionId, StateMark> marks = new HashMap<>();
        current.id()
                .ifPresent(reader ->
                        states.orderedStream().forEach(s -> marks.putAll(s.of(ids, reader))));
        return marks;
    }

    private static StateBadge.Shape shape(StateMark mark) {
        return switch (mark.token()) {
            case "drafting" -> StateBadge.Shape.OPEN;
            case "in-review" -> StateBadge.Shape.HALF;
            case "approved" -> StateBadge.Shape.FULL;
            case "published" -> StateBadge.Shape.PUBLIC;
            case "corrected" -> StateBadge.Shape.CORRECTED;
            default -> StateBadge.Shape.NONE;
        };
    }

    private static TextField search(WorkshopDetails workshop, ProgrammeFilter filter) {
        TextField search = new TextField("Find a session by its title");
        search.setValue(filter.text());
        search.setMaxLength(200);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        search.addValueChangeListener(
                change -> WorkshopLinks.go(address(workshop, change.getValue(), 0)));
        return search;
    }

    private static Nav pages(WorkshopDetails workshop, ProgrammePage page) {
        Nav nav = new Nav();
        nav.setAriaLabel("Pages of the programme");
        nav.addClassName("plenary-pages");
        int here = page.filter().page();
        if (here > 0) {
            nav.add(pageLink(workshop, page, here - 1, "Earlier sessions"));
        }
        nav.add(
                new Span(
                        "Page %,d of %,d, %s"
                                .formatted(
                                        here + 1,
                                        page.pages(),
                                        Dates.count(page.total(), "session"))));
        if (here + 1 < page.pages()) {
            nav.add(pageLink(workshop, page, here + 1, "Later sessions"));
        }
        return nav;
    }

    private static Anchor pageLink(
            WorkshopDetails workshop, ProgrammePage page, int to, String words) {
        return WorkshopLinks.to(address(workshop, page.filter().text(), to), words);
    }

    private static String address(WorkshopDetails workshop, String text, int page) {
        String query =
                (text.isBlank() ? "" : "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        + (page == 0 ? "" : "&page=" + (page + 1));
        return WorkshopPaths.workshop(workshop.slug())
                + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
