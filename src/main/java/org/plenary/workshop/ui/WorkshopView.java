package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.StateBadge;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.ProgrammeFilter;
import org.plenary.workshop.ProgrammeState;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.Workshops;

/**
 * UC-21: a workshop at one glance. Where, when, who organises, what for; its programme; people and
 * outcomes beside. The programme's page and search words are in the address.
 */
@Route("workshops/:workshop")
@PermitAll
@StyleSheet("context://assets/workshops.css")
public class WorkshopView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final Workshops workshops;
    private final ProgrammePanel programme;
    private final WorkshopAside aside;
    private String title = "Workshop";

    WorkshopView(Workshops workshops, ProgrammePanel programme, WorkshopAside aside) {
        this.workshops = workshops;
        this.programme = programme;
        this.aside = aside;
        addClassName("plenary-own-words");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails workshop =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElse(""));
        show(workshop, filter(event));
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    private static ProgrammeFilter filter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        int page =
                query.getSingleParameter("page")
                        .filter(p -> p.matches("[1-9][0-9]{0,3}"))
                        .map(p -> Integer.parseInt(p) - 1)
                        .orElse(0);
        return new ProgrammeFilter(query.getSingleParameter("q").orElse(""), page);
    }

    private void show(WorkshopDetails workshop, ProgrammeFilter filter) {
        title = workshop.title();
        removeAll();
        WorkshopPlan plan = workshop.plan();
        Div words = new Div();
        words.addClassName("plenary-workshop-main");
        if (!plan.strapline().isEmpty()) {
            words.add(Own.line(plan.strapline(), "plenary-lead"));
        }
        if (!plan.objectives().isEmpty()) {
            words.add(new PageSection("Objectives", objectives(plan.objectives())));
        }
        words.add(programme.of(workshop, filter));
        String about = withoutRepetition(plan);
        if (!about.isEmpty()) {
            words.add(new PageSection("About", Own.reading(about)));
        }
        Div columns = new Div(words, aside.of(workshop));
        columns.addClassName("plenary-columns");
        add(header(workshop), columns);
    }

    private PageHeader header(WorkshopDetails workshop) {
        WorkshopPlan plan = workshop.plan();
        PageHeader header = new PageHeader(workshop.title());
        if (!plan.series().isEmpty()) {
            header.context(plan.series());
        }
        header.fact(WorkshopWords.dates(plan));
        if (!plan.place().isEmpty()) {
            header.facts(Own.words(plan.place()));
        }
        WorkshopWords.organisers(plan.organisers()).forEach(o -> header.facts(Own.words(o)));
        if (workshop.programme() == ProgrammeState.DRAFT) {
            header.facts(new StateBadge("Programme in draft", StateBadge.Shape.OPEN));
        }
        if (workshop.organizing()) {
            header.actions(actions(workshop));
        }
        return header;
    }

    private Component[] actions(WorkshopDetails workshop) {
        return new Component[] {
            WorkshopLinks.button(WorkshopPaths.importFiles(workshop.slug()), "Import", false),
            WorkshopLinks.button(WorkshopPaths.copy(workshop.slug()), "Copy", false),
            WorkshopLinks.button(WorkshopPaths.edit(workshop.slug()), "Edit", false),
            workshop.programme() == ProgrammeState.DRAFT ? publish(workshop) : withdraw(workshop)
        };
    }

    private Button publish(WorkshopDetails workshop) {
        Button publish =
                new Button(
                        "Publish programme",
                        click ->
                                Confirmation.ask(
                                        "Publish the programme of “" + workshop.title() + "”?",
                                        "Everyone can then read when and where it is, who organises it, and the titles and times of its sessions. Addresses no longer change. You can take it back to draft.",
                                        "Publish programme",
                                        () -> {
                                            workshops.publishProgramme(workshop.id());
                                            reload(workshop, "The programme is published.");
                                        }));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        return publish;
    }

    private Button withdraw(WorkshopDetails workshop) {
        Button withdraw =
                new Button(
                        "Take programme back",
                        click ->
                                Confirmation.ask(
                                        "Take the programme of “"
                                                + workshop.title()
                                                + "” back to draft?",
                                        "Only its organizers then see the programme. Published summaries stay at their addresses.",
                                        "Take programme back",
                                        () -> {
                                            workshops.withdrawProgramme(workshop.id());
                                            reload(workshop, "The programme is a draft again.");
                                        }));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        return withdraw;
    }

    private void reload(WorkshopDetails workshop, String said) {
        show(workshops.get(workshop.id()), ProgrammeFilter.ALL);
        Toasts.say(said);
    }

    /** An imported page often begins with the sentence that stands under the title already. */
    private static String withoutRepetition(WorkshopPlan plan) {
        return !plan.strapline().isEmpty() && plan.purpose().startsWith(plan.strapline())
                ? plan.purpose().substring(plan.strapline().length()).strip()
                : plan.purpose();
    }

    private static OrderedList objectives(List<String> objectives) {
        OrderedList list = new OrderedList();
        list.addClassName("plenary-objectives");
        objectives.forEach(o -> list.add(Own.directed(new ListItem(), o)));
        return list;
    }
}
