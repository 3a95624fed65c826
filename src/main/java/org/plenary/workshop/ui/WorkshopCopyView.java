package org.plenary.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.Workshops;

/** UC-23: the structure of one workshop becomes the draft of the next. */
@Route("workshops/:workshop/copy")
@PermitAll
public class WorkshopCopyView extends EditPage implements BeforeEnterObserver {
    private final Workshops workshops;
    private final TextField title = Fields.line("Title of the new workshop", 300);
    private final DatesField dates = new DatesField(this);
    private @Nullable WorkshopDetails source;

    WorkshopCopyView(Workshops workshops) {
        this.workshops = workshops;
        watch(title);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails from =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElse(""));
        if (!from.organizing()) {
            throw new NotAllowed("Only the organizers of a workshop copy it.");
        }
        source = from;
        title("Copy " + from.title());
        title.setValue(from.title());
        Paragraph what =
                new Paragraph(
                        "The copy has the same objectives, organisers and sessions. People, contributions, summaries and the RSVP link stay behind. When both have exact days, sessions keep their day and time of day; else their times are open.");
        what.addClassName("plenary-hint");
        Div form = new Div(what, title, dates);
        form.addClassName("plenary-form");
        removeAll();
        add(
                new PageHeader("Copy the workshop")
                        .context(WorkshopLinks.workshop(from.slug(), from.title())),
                form,
                buttons("Copy workshop"));
    }

    @Override
    void save() {
        WorkshopId copy = workshops.copy(source().id(), title.getValue(), dates.get());
        leaveTo(WorkshopPaths.workshop(workshops.get(copy).slug()));
        Toasts.say("This is the copy. Its programme is a draft.");
    }

    @Override
    void reload() {}

    @Override
    void acceptStoredVersion() {}

    @Override
    String back() {
        return WorkshopPaths.workshop(source().slug());
    }

    private WorkshopDetails source() {
        if (source == null) {
            throw new NotFound("There is no such workshop.");
        }
        return source;
    }
}
