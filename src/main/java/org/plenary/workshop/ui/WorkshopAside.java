package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.plenary.access.CurrentAccount;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageSection;
import org.plenary.workshop.FollowUpEvent;
import org.plenary.workshop.Participant;
import org.plenary.workshop.Participations;
import org.plenary.workshop.PeopleList;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopOutcome;
import org.plenary.workshop.WorkshopOutcomes;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.springframework.beans.factory.ObjectProvider;

/** What stands beside a workshop's programme: outcomes, people, and the facts that are known. */
@SpringComponent
class WorkshopAside {
    private static final int MOST_NAMES = 8;

    private final Participations participations;
    private final ObjectProvider<WorkshopOutcomes> outcomes;
    private final CurrentAccount current;

    WorkshopAside(
            Participations participations,
            ObjectProvider<WorkshopOutcomes> outcomes,
            CurrentAccount current) {
        this.participations = participations;
        this.outcomes = outcomes;
        this.current = current;
    }

    Component of(WorkshopDetails workshop) {
        Aside aside = new Aside();
        aside.addClassName("plenary-aside");
        aside.getElement().setAttribute("aria-label", "People, outcomes and facts");
        outcomes(workshop).ifPresent(aside::add);
        if (workshop.role().isPresent()) {
            aside.add(people(workshop));
        }
        facts(workshop).ifPresent(aside::add);
        return aside;
    }

    private Optional<Component> outcomes(WorkshopDetails workshop) {
        List<WorkshopOutcome> all =
                current.id().stream()
                        .flatMap(reader ->
                                outcomes.orderedStream()
                                        .flatMap(o -> o.of(workshop.id(), reader).stream()))
                        .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ItemList list = new ItemList();
        all.forEach(o -> list.add(o.title(), o.path(), o.word()));
        return Optional.of(new PageSection("Outcomes", list));
    }

    private PageSection people(WorkshopDetails workshop) {
        PeopleList people = participations.people(workshop.id());
        UnorderedList names = new UnorderedList();
        names.addClassName("plenary-names");
        names.getElement().setAttribute("role", "list");
        people.people().stream().limit(MOST_NAMES).forEach(p -> names.add(name(p)));
        PageSection section = new PageSection("People", names);
        int more = people.unlisted() + Math.max(0, people.people().size() - MOST_NAMES);
        if (more > 0) {
            section.add(
                    Own.line(
                            "and "
                                    + (more == 1
                                            ? "1 more person"
                                            : "%,d more people".formatted(more)),
                            "plenary-muted"));
        }
        Div links = new Div(WorkshopLinks.to(WorkshopPaths.people(workshop.slug()), "All people"));
        links.addClassName("plenary-aside-links");
        if (workshop.organizing()) {
            links.add(WorkshopLinks.to(WorkshopPaths.invite(workshop.slug()), "Invite people"));
            links.add(
                    WorkshopLinks.to(
                            WorkshopPaths.joinLink(workshop.slug()), "Join link and QR code"));
        }
        links.add(
                WorkshopLinks.to(
                        WorkshopPaths.myDetails(workshop.slug()), "What others see of you"));
        section.add(links);
        return section;
    }

    private static ListItem name(Participant person) {
        ListItem item = new ListItem(Own.words(person.name()));
        String context =
                person.role() == WorkshopRole.PARTICIPANT
                        ? person.details().organisation()
                        : person.role().word();
        if (!context.isEmpty()) {
            var line = Own.words(context);
            line.addClassName("plenary-muted");
            item.add(line);
        }
        return item;
    }

    private static Optional<Component> facts(WorkshopDetails workshop) {
        WorkshopPlan plan = workshop.plan();
        PageSection section = new PageSection("Facts");
        int empty = section.getElement().getChildCount();
        if (!plan.rsvpUrl().isEmpty()) {
            section.add(fact("Say that you come", WorkshopLinks.outside(plan.rsvpUrl())));
        }
        if (!plan.jurisdictions().isEmpty()) {
            section.add(fact("Jurisdictions", Own.words(String.join(", ", plan.jurisdictions()))));
        }
        words(section, "Topics", plan.topics());
        words(section, "Leads to", plan.followUps().stream().map(WorkshopAside::followUp).toList());
        if (!plan.dates().wording().isEmpty()) {
            section.add(fact("Dates as announced", Own.words(plan.dates().wording())));
        }
        if (workshop.hasSource()) {
            section.add(
                    fact(
                            "Imported from",
                            WorkshopLinks.to(
                                    WorkshopPaths.source(workshop.slug()),
                                    "the page it came from")));
        }
        return section.getElement().getChildCount() == empty
                ? Optional.empty()
                : Optional.of(section);
    }

    private static String followUp(FollowUpEvent event) {
        String place = event.place().isEmpty() ? "" : ", " + event.place();
        return event.title() + place + ", " + event.dates().text();
    }

    private static void words(PageSection section, String term, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        values.forEach(v -> list.add(Own.directed(new ListItem(), v)));
        section.add(fact(term, list));
    }

    private static Div fact(String term, Component value) {
        Paragraph name = new Paragraph(term);
        name.addClassName("plenary-fact-name");
        Div fact = new Div(name, value);
        fact.addClassName("plenary-fact");
        return fact;
    }
}
