package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.Workshops;

/** UC-22: an organizer writes or changes what is known about a workshop. */
@Route("workshops/:workshop/edit")
@RouteAlias("workshops/new")
@PermitAll
public class WorkshopEditView extends EditPage implements BeforeEnterObserver {
    private final Workshops workshops;
    private WorkshopForm form;
    private @Nullable WorkshopDetails stored;

    WorkshopEditView(Workshops workshops) {
        this.workshops = workshops;
        this.form = new WorkshopForm(this, workshops.seriesTitles());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> slug = event.getRouteParameters().get("workshop");
        stored = slug.map(workshops::bySlug).orElse(null);
        boolean allowed = stored == null ? workshops.mayCreate() : stored.organizing();
        if (!allowed) {
            throw new NotAllowed("Only organizers write a workshop.");
        }
        removeAll();
        if (stored == null) {
            title("New workshop");
            add(
                    new PageHeader("New workshop")
                            .fact(
                                    "Only the title is needed. The rest can follow when it is known."));
            add(form, buttons("Create workshop"));
        } else {
            title("Edit " + stored.title());
            form.set(stored.plan());
            add(
                    new PageHeader("Edit the workshop")
                            .context(WorkshopLinks.workshop(stored.slug(), stored.title())));
            add(
                    form,
                    stored.publishedAt().isEmpty()
                            ? buttons("Save", discard(stored))
                            : buttons("Save"));
        }
    }

    private Button discard(WorkshopDetails workshop) {
        Button discard =
                new Button(
                        "Discard workshop",
                        click ->
                                Confirmation.askDanger(
                                        "Discard “" + workshop.title() + "”?",
                                        "The workshop, its programme and its list of people are removed for good. Accounts stay.",
                                        "Discard workshop",
                                        () -> {
                                            workshops.discard(workshop.id());
                                            leaveTo(WorkshopPaths.workshops());
                                            Toasts.say("The workshop is discarded.");
                                        }));
        discard.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return discard;
    }

    @Override
    void save() {
        String slug;
        if (stored == null) {
            WorkshopId id = workshops.create(form.get());
            slug = workshops.get(id).slug();
        } else {
            slug = workshops.update(stored.id(), stored.version(), form.get()).slug();
        }
        leaveTo(WorkshopPaths.workshop(slug));
        Toasts.say("Saved.");
    }

    @Override
    void reload() {
        acceptStoredVersion();
        if (stored != null) {
            form.set(stored.plan());
        }
    }

    @Override
    void acceptStoredVersion() {
        if (stored != null) {
            stored = workshops.get(stored.id());
        }
    }

    @Override
    String back() {
        return stored == null ? WorkshopPaths.workshops() : WorkshopPaths.workshop(stored.slug());
    }
}
