package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotFound;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.Participant;
import org.plenary.workshop.Participations;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.Workshops;

/** UC-26: what a person says of themselves at a workshop, and whether others see it. */
@Route("workshops/:workshop/people/me")
@PermitAll
public class MyDetailsView extends EditPage implements BeforeEnterObserver {
    private final Workshops workshops;
    private final Participations participations;
    private final ParticipationFields fields = new ParticipationFields();
    private @Nullable WorkshopDetails workshop;

    MyDetailsView(Workshops workshops, Participations participations) {
        this.workshops = workshops;
        this.participations = participations;
        fields.all().forEach(this::watch);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails at =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElse(""));
        workshop = at;
        Participant me =
                participations
                        .mine(at.id())
                        .orElseThrow(() -> new NotFound("You do not take part in this workshop."));
        fields.set(me.details());
        title("Your details at " + at.title());
        Paragraph why =
                new Paragraph(
                        "Organizers always see this. Where a session is attributed by organisation or by sector, only that is shown of what you say.");
        why.addClassName("plenary-hint");
        removeAll();
        add(
                new PageHeader("Your details at this workshop")
                        .context(WorkshopLinks.workshop(at.slug(), at.title())),
                why,
                fields,
                buttons("Save", leave(at)));
    }

    private Button leave(WorkshopDetails at) {
        Button leave =
                new Button(
                        "Leave workshop",
                        click ->
                                Confirmation.askDanger(
                                        "Leave “" + at.title() + "”?",
                                        "You no longer read or write its notes. What you wrote stays. To come back you need the join link or an invitation.",
                                        "Leave workshop",
                                        () -> {
                                            participations.leave(at.id());
                                            leaveTo(WorkshopPaths.workshops());
                                            Toasts.say("You have left the workshop.");
                                        }));
        leave.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return leave;
    }

    @Override
    void save() {
        participations.state(at().id(), fields.get());
        leaveTo(back());
        Toasts.say("Saved.");
    }

    @Override
    void reload() {
        participations.mine(at().id()).ifPresent(me -> fields.set(me.details()));
    }

    @Override
    void acceptStoredVersion() {}

    @Override
    String back() {
        return WorkshopPaths.workshop(at().slug());
    }

    private WorkshopDetails at() {
        if (workshop == null) {
            throw new NotFound("There is no such workshop.");
        }
        return workshop;
    }
}
