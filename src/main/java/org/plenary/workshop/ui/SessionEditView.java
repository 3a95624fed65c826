package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.ContributionDetails;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.Workshops;

/** UC-24: an organizer writes a session of the programme, with its people and contributions. */
@Route("workshops/:workshop/sessions/:session/edit")
@RouteAlias("workshops/:workshop/new-session")
@PermitAll
public class SessionEditView extends EditPage implements BeforeEnterObserver {
    private final Workshops workshops;
    private final Sessions sessions;
    private final SessionPeoplePanel people;
    private @Nullable WorkshopDetails workshop;
    private @Nullable SessionDetails stored;
    private @Nullable SessionForm form;

    SessionEditView(Workshops workshops, Sessions sessions, SessionPeoplePanel people) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        WorkshopDetails within = workshops.bySlug(parameters.get("workshop").orElse(""));
        if (!within.organizing()) {
            throw new NotAllowed("Only the organizers of a workshop write its programme.");
        }
        workshop = within;
        stored =
                parameters
                        .get("session")
                        .map(slug -> sessions.bySlug(within.slug(), slug))
                        .orElse(null);
        SessionForm fields = new SessionForm(this, within.plan().zone());
        form = fields;
        removeAll();
        if (stored == null) {
            title("New session");
            add(
                    new PageHeader("New session").context(workshopLink(within)),
                    fields,
                    buttons("Add session"));
        } else {
            fill(fields, stored);
            showStored(within, stored, fields);
        }
    }

    private void showStored(WorkshopDetails within, SessionDetails session, SessionForm fields) {
        title("Edit " + session.title());
        PageHeader header =
                new PageHeader("Edit the session")
                        .context(
                                workshopLink(within),
                                WorkshopLinks.to(
                                        WorkshopPaths.session(within.slug(), session.slug()),
                                        session.title()));
        add(header, fields);
        add(session.open() ? buttons("Save") : buttons("Save", open(session), remove(session)));
        add(people.of(session), contributions(session));
    }

    private static Component workshopLink(WorkshopDetails within) {
        return WorkshopLinks.workshop(within.slug(), within.title());
    }

    private Button open(SessionDetails session) {
        return new Button(
                "Open session",
                click ->
                        Confirmation.ask(
                                "Open “" + session.title() + "”?",
                                "Its people may write from now on, and its attribution policy (“"
                                        + session.policy().word()
                                        + "”) is fixed for good. Save other changes first.",
                                "Open session",
                                () -> {
                                    sessions.open(session.id());
                                    leaveTo(
                                            WorkshopPaths.editSession(
                                                    session.workshopSlug(), session.slug()));
                                    getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                                    Toasts.say("The session is open.");
                                }));
    }

    private Button remove(SessionDetails session) {
        Button remove =
                new Button(
                        "Remove session",
                        click ->
                                Confirmation.askDanger(
                                        "Remove “" + session.title() + "” from the programme?",
                                        "The session and its contributions are removed for good.",
                                        "Remove session",
                                        () -> {
                                            sessions.remove(session.id());
                                            leaveTo(WorkshopPaths.workshop(session.workshopSlug()));
                                            Toasts.say("The session is removed.");
                                        }));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return remove;
    }

    private static PageSection contributions(SessionDetails session) {
        PageSection section =
                new PageSection("Contributions")
                        .actions(
                                WorkshopLinks.button(
                                        WorkshopPaths.newContribution(
                                                session.workshopSlug(), session.slug()),
                                        "Add a contribution",
                                        false));
        if (session.contributions().isEmpty()) {
            section.add(new EmptyState("No talk, use case, prototype or panel is known yet."));
            return section;
        }
        ItemList list = new ItemList();
        for (ContributionDetails one : session.contributions()) {
            String where =
                    one.plan().jurisdiction().isEmpty() ? "" : ", " + one.plan().jurisdiction();
            list.add(
                    one.plan().title(),
                    WorkshopPaths.editContribution(
                            session.workshopSlug(), session.slug(), one.id()),
                    one.plan().kind().word() + where);
        }
        section.add(list);
        return section;
    }

    @Override
    void save() {
        WorkshopDetails within = workshop();
        SessionForm fields = form();
        if (stored == null) {
            SessionId id = sessions.add(within.id(), fields.get());
            SessionDetails added = sessions.get(id);
            leaveTo(WorkshopPaths.editSession(within.slug(), added.slug()));
            Toasts.say("The session is in the programme. Who writes its summary?");
        } else {
            sessions.update(stored.id(), stored.version(), fields.get());
            leaveTo(WorkshopPaths.workshop(within.slug()));
            Toasts.say("Saved.");
        }
    }

    @Override
    void reload() {
        acceptStoredVersion();
        if (stored != null) {
            fill(form(), stored);
        }
    }

    @Override
    void acceptStoredVersion() {
        if (stored != null) {
            stored = sessions.get(stored.id());
        }
    }

    @Override
    String back() {
        return WorkshopPaths.workshop(workshop().slug());
    }

    private static void fill(SessionForm form, SessionDetails session) {
        form.set(session.plan());
        session.policyFixedAt().ifPresent(form::fixPolicy);
    }

    private WorkshopDetails workshop() {
        if (workshop == null) {
            throw new NotFound("There is no such workshop.");
        }
        return workshop;
    }

    private SessionForm form() {
        if (form == null) {
            throw new NotFound("There is no such session.");
        }
        return form;
    }
}
