package org.plenary.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.ExpectedPerson;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopInvitations;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;

/** UC-25: an organizer invites people by their addresses. */
@Route("workshops/:workshop/people/invite")
@PermitAll
public class InviteView extends EditPage implements BeforeEnterObserver {
    private final Workshops workshops;
    private final WorkshopInvitations invitations;
    private final TextArea addresses = Fields.lines("Mail addresses, one on each line", 100_000);
    private final Select<WorkshopRole> role =
            Fields.choice("Role", List.of(WorkshopRole.values()), WorkshopRole::word);
    private @Nullable WorkshopDetails workshop;

    InviteView(Workshops workshops, WorkshopInvitations invitations) {
        this.workshops = workshops;
        this.invitations = invitations;
        role.setValue(WorkshopRole.PARTICIPANT);
        role.setHelperText(
                "Participants write in the sessions, observers read along, organizers run the workshop.");
        watch(addresses);
        watch(role);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails at =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElse(""));
        if (!at.organizing()) {
            throw new NotAllowed("Only the organizers of a workshop invite people.");
        }
        workshop = at;
        title("Invite people to " + at.title());
        Paragraph how =
                new Paragraph(
                        "Each person gets a link that works once, for seven days. They are in the workshop when they follow it.");
        how.addClassName("plenary-hint");
        Div form = new Div(how, addresses, role);
        form.addClassName("plenary-form");
        removeAll();
        add(
                new PageHeader("Invite people")
                        .context(WorkshopLinks.workshop(at.slug(), at.title())),
                form,
                buttons("Send invitations"));
    }

    @Override
    void save() {
        List<ExpectedPerson> people =
                Arrays.stream(addresses.getValue().split("[\\s,;]+"))
                        .filter(a -> !a.isBlank())
                        .map(a -> ExpectedPerson.of(a, role.getValue()))
                        .toList();
        if (people.isEmpty()) {
            throw new InvalidInput(
                    "There is no address, so nobody was invited. Enter at least one.");
        }
        int sent = invitations.inviteAll(at().id(), people);
        leaveTo(back());
        Toasts.say(
                sent == people.size()
                        ? "Invitations are on their way."
                        : "%,d of %,d are on their way; the others were invited already."
                                .formatted(sent, people.size()));
    }

    @Override
    void reload() {}

    @Override
    void acceptStoredVersion() {}

    @Override
    String back() {
        return WorkshopPaths.people(at().slug());
    }

    private WorkshopDetails at() {
        if (workshop == null) {
            throw new NotFound("There is no such workshop.");
        }
        return workshop;
    }
}
