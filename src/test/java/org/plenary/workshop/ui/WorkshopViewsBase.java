package org.plenary.workshop.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccountId;
import org.plenary.testing.KaribuTest;
import org.plenary.workshop.EventDates;
import org.plenary.workshop.JoinLinks;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

/** One fresh draft with an organizer and a participant, and words for what stands on a page. */
abstract class WorkshopViewsBase extends KaribuTest {
    static final String MARKUP = "<img src=x onerror=alert(1)> عربي 🤝";

    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired Participations participations;
    @Autowired JoinLinks joinLinks;

    AccountId organizer;
    AccountId participant;
    WorkshopId workshop;
    String title;
    String slug;

    @BeforeEach
    void convene() {
        organizer = accounts.organizer();
        participant = accounts.create("Paula Participant");
        title = "Views " + UUID.randomUUID();
        var made = new AtomicReference<WorkshopId>();
        as(
                organizer,
                () -> {
                    made.set(
                            workshops.create(
                                    WorkshopPlan.titled(title)
                                            .change()
                                            .place(MARKUP)
                                            .objectives(List.of("To share", MARKUP))
                                            .dates(
                                                    EventDates.days(
                                                            LocalDate.of(2024, 11, 20),
                                                            LocalDate.of(2024, 11, 21)))
                                            .build()));
                    participations.admit(
                            made.get(),
                            participant,
                            WorkshopRole.PARTICIPANT,
                            ParticipationDetails.NONE);
                    slug = workshops.get(made.get()).slug();
                });
        workshop = made.get();
    }

    String token() {
        var token = new AtomicReference<String>();
        as(organizer, () -> token.set(joinLinks.of(workshop).orElseThrow().token()));
        return token.get();
    }

    void open(String page) {
        String[] parts = ("workshops/" + slug + page).split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }

    static void press(String words) {
        _click(_get(Button.class, s -> s.withText(words)));
    }

    static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getText).toList();
    }

    static List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }

    /** All words on the page, attributes apart. */
    static String text() {
        return _find(Component.class).stream()
                .map(c -> c.getElement().getText())
                .collect(Collectors.joining("\n"));
    }
}
