package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.NotFound;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.ExpectedPerson;
import org.plenary.workshop.Participant;
import org.plenary.workshop.Participations;
import org.plenary.workshop.PeopleList;
import org.plenary.workshop.Sector;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopInvitations;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;

/** UC-25: who takes part. Organizers see and change everyone, participants see who is listed. */
@Route("workshops/:workshop/people")
@PermitAll
@StyleSheet("context://assets/workshops.css")
public class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Workshops workshops;
    private final Participations participations;
    private final WorkshopInvitations invitations;
    private final CurrentAccount current;
    private String title = "People";

    PeopleView(
            Workshops workshops,
            Participations participations,
            WorkshopInvitations invitations,
            CurrentAccount current) {
        this.workshops = workshops;
        this.participations = participations;
        this.invitations = invitations;
        this.current = current;
        addClassName("plenary-own-words");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(workshops.bySlug(event.getRouteParameters().get("workshop").orElse("")));
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    private void show(WorkshopDetails workshop) {
        boolean changes = workshop.organizing() || current.has(NetworkRole.ADMINISTRATOR);
        if (workshop.role().isEmpty() && !changes) {
            throw new NotFound("The people of a workshop are seen by those who take part.");
        }
        title = "People of " + workshop.title();
        removeAll();
        PageHeader header =
                new PageHeader("People")
                        .context(WorkshopLinks.workshop(workshop.slug(), workshop.title()));
        if (workshop.organizing()) {
            header.actions(
                    WorkshopLinks.button(
                            WorkshopPaths.joinLink(workshop.slug()),
                            "Join link and QR code",
                            false),
                    WorkshopLinks.button(
                            WorkshopPaths.invite(workshop.slug()), "Invite people", true));
        }
        PeopleList people = participations.people(workshop.id());
        add(header, table(workshop, people, changes));
        if (people.unlisted() > 0) {
            add(
                    Own.line(
                            people.unlisted() == 1
                                    ? "One more person takes part and is not listed."
                                    : "%,d more people take part and are not listed."
                                            .formatted(people.unlisted()),
                            "plenary-muted"));
        }
        if (changes) {
            expected(workshop);
        }
    }

    private NativeTable table(WorkshopDetails workshop, PeopleList people, boolean changes) {
        NativeTable table = new NativeTable();
        table.addClassName("plenary-table");
        NativeTableRow head = new NativeTableRow();
        List<String> words = new ArrayList<>(List.of("Name", "Comes from", "Speaks in", "Role"));
        if (changes) {
            words.add("Listed");
            words.add("Change");
        }
        for (String word : words) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(word);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        people.people().forEach(p -> body.add(row(workshop, p, changes)));
        table.add(new NativeTableHeader(head), body);
        return table;
    }

    private NativeTableRow row(WorkshopDetails workshop, Participant person, boolean changes) {
        NativeTableHeaderCell name = new NativeTableHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(Own.words(person.name()));
        if (changes) {
            Span email = new Span(person.email());
            email.addClassName("plenary-muted");
            name.add(new Div(email));
        }
        NativeTableRow row = new NativeTableRow(name);
        row.add(new NativeTableCell(Own.words(from(person))));
        row.add(new NativeTableCell(person.details().capacity().word()));
        if (changes) {
            row.add(new NativeTableCell(role(workshop, person)));
            row.add(new NativeTableCell(person.details().listed() ? "Listed" : "Not listed"));
            row.add(new NativeTableCell(remove(workshop, person)));
        } else {
            row.add(new NativeTableCell(person.role().word()));
        }
        return row;
    }

    private static String from(Participant person) {
        List<String> parts = new ArrayList<>();
        parts.add(person.details().organisation());
        parts.add(person.details().jurisdiction());
        parts.add(
                person.details().sector() == Sector.UNKNOWN
                        ? ""
                        : person.details().sector().word());
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "Not stated" : String.join(", ", parts);
    }

    private Select<WorkshopRole> role(WorkshopDetails workshop, Participant person) {
        Select<WorkshopRole> role =
                Fields.choice("", List.of(WorkshopRole.values()), WorkshopRole::word);
        role.setAriaLabel("Role of " + person.name());
        role.setValue(person.role());
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                boolean done =
                        ErrorMessages.guard(() ->
                                participations.changeRole(
                                        workshop.id(), person.account(), change.getValue()));
                if (done) {
                    Toasts.say(
                            "%s is %s now."
                                    .formatted(
                                            person.name(),
                                            change.getValue().word().toLowerCase(Locale.ROOT)));
                } else {
                    role.setValue(change.getOldValue());
                }
            }
        });
        return role;
    }

    private Component remove(WorkshopDetails workshop, Participant person) {
        AccountId account = person.account();
        Button remove =
                new Button(
                        "Remove",
                        click ->
                                Confirmation.askDanger(
                                        "Remove " + person.name() + " from the workshop?",
                                        "Their duties in its sessions end too. What they wrote stays. Their account stays.",
                                        "Remove",
                                        () -> {
                                            participations.remove(workshop.id(), account);
                                            show(workshops.get(workshop.id()));
                                            Toasts.say(person.name() + " is removed.");
                                        }));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove " + person.name());
        return remove;
    }

    private void expected(WorkshopDetails workshop) {
        List<ExpectedPerson> expected = invitations.expected(workshop.id());
        if (!expected.isEmpty()) {
            add(
                    new PageSection(
                            "Invited, not here yet",
                            new ExpectedList(expected, p -> withdraw(workshop, p))));
        }
    }

    private Button withdraw(WorkshopDetails workshop, ExpectedPerson person) {
        return new Button(
                "Withdraw",
                click ->
                        ErrorMessages.guard(() -> {
                            invitations.withdraw(workshop.id(), person.email());
                            show(workshop);
                            Toasts.undo(
                                    "The invitation is withdrawn.",
                                    () -> {
                                        invitations.invite(workshop.id(), person);
                                        show(workshop);
                                    });
                        }));
    }
}
