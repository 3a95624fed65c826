package org.plenary.framework.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkPlan;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;

/** UC-70: an organizer starts a framework; its editor says what it is about. */
@Route("frameworks/:framework/edit")
@RouteAlias("frameworks/new")
@PermitAll
@StyleSheet("context://assets/framework.css")
class FrameworkEditView extends EditPage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final TextField name = new TextField("Title");
    private final TextArea about = new TextArea("What it is about");
    private final MultiSelectComboBox<WorkshopSummary> workshops =
            new MultiSelectComboBox<>("Workshops that it draws on");
    private final transient List<WorkshopSummary> offered;
    private transient @Nullable FrameworkDetails stored;

    FrameworkEditView(Frameworks frameworks, Workshops workshops, FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.offered = workshops.visible();
        name.setMaxLength(FrameworkPlan.LONGEST_TITLE);
        about.setMaxLength(FrameworkPlan.LONGEST_ABOUT);
        about.setMinRows(4);
        about.setHelperText("Who agrees it, for whom, and what it leaves to others.");
        this.workshops.setItems(offered);
        this.workshops.setItemLabelGenerator(WorkshopSummary::title);
        this.workshops.setHelperText("Their summaries are where evidence is looked for.");
        mind(List.of(name, about, this.workshops));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> slug = event.getRouteParameters().get("framework");
        stored = slug.map(frameworks::get).orElse(null);
        removeAll();
        if (stored == null) {
            if (!frameworks.mayCreate()) {
                throw new NotAllowed("Frameworks are started by the network's organizers.");
            }
            title("New framework");
            add(
                    new PageHeader("New framework")
                            .context(Links.to(FrameworkPaths.frameworks(), "Frameworks"))
                            .fact(
                                    "You become its editor, and give seats to those who write with you."));
            add(form(), buttons("Create framework"));
            name.focus();
        } else {
            if (!stored.may(FrameworkAction.DESCRIBE)) {
                throw new NotAllowed("What a framework is about is written by its editors.");
            }
            title("Edit " + stored.title());
            fill(stored);
            add(
                    new PageHeader("Edit the framework")
                            .context(
                                    Links.to(
                                            FrameworkPaths.framework(stored.slug()),
                                            stored.title())));
            add(form(), buttons("Save"));
        }
        settled();
    }

    private Div form() {
        Div form = new Div(name, about, workshops);
        form.addClassName("plenary-form");
        return form;
    }

    private void fill(FrameworkDetails framework) {
        name.setValue(framework.title());
        about.setValue(framework.about());
        var chosen = new LinkedHashSet<WorkshopSummary>();
        framework
                .workshops()
                .forEach(
                        id -> offered.stream().filter(w -> w.id().equals(id)).forEach(chosen::add));
        workshops.setValue(chosen);
    }

    @Override
    void changed(FrameworkChanged change) {
        // the form holds what the person types; the service looks anew when it is saved
    }

    @Override
    void save() {
        if (stored == null) {
            FrameworkId id = frameworks.create(plan());
            leaveTo(FrameworkPaths.framework(frameworks.get(id).slug()));
            Toasts.say("The framework is a draft, and you are its editor.");
        } else {
            frameworks.describe(stored.id(), stored.plan(), plan());
            leaveTo(back());
            Toasts.say("Saved.");
        }
    }

    /** Workshops that the person may not open are not offered, and stay. */
    private FrameworkPlan plan() {
        var chosen = new ArrayList<WorkshopId>();
        workshops.getValue().forEach(w -> chosen.add(w.id()));
        if (stored != null) {
            stored.workshops().stream()
                    .filter(id -> offered.stream().noneMatch(w -> w.id().equals(id)))
                    .forEach(chosen::add);
        }
        return new FrameworkPlan(name.getValue(), about.getValue(), chosen);
    }

    @Override
    void reload() {
        acceptStored();
        if (stored != null) {
            fill(stored);
        }
    }

    @Override
    void acceptStored() {
        if (stored != null) {
            stored = frameworks.get(stored.id());
        }
    }

    @Override
    String back() {
        return stored == null
                ? FrameworkPaths.frameworks()
                : FrameworkPaths.framework(stored.slug());
    }
}
