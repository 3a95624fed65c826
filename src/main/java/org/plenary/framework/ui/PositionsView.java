package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageSection;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.plenary.framework.Consensus;
import org.plenary.framework.ConsultedBodies;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.Items;
import org.plenary.framework.Poll;
import org.plenary.framework.Polls;
import org.plenary.framework.PositionMatrix;
import org.plenary.framework.Positions;

/** UC-82, UC-83: who stands where on all items; polls; who is asked. */
@Route("frameworks/:framework/positions")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/framework-follow.css")
class PositionsView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient Positions positions;
    private final transient Polls polls;
    private final transient ConsultedBodies consulted;
    private final transient MemberBodies bodies;
    private final transient Clock clock;
    private int page;

    PositionsView(
            Frameworks frameworks,
            Items items,
            Positions positions,
            Polls polls,
            ConsultedBodies consulted,
            MemberBodies bodies,
            FrameworkWatch watch,
            Clock clock) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.positions = positions;
        this.polls = polls;
        this.consulted = consulted;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        page =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("page")
                        .filter(p -> p.matches("[0-9]{1,4}"))
                        .map(Integer::valueOf)
                        .orElse(0);
        title("Positions on " + framework.title());
        show(framework);
        follow(framework.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        show(frameworks.get(change.framework()));
    }

    private void show(FrameworkDetails framework) {
        removeAll();
        boolean runs = framework.may(FrameworkAction.CONSULT);
        PositionMatrix matrix = positions.matrix(framework.id(), page * Positions.PAGE);
        List<Item> all = items.tree(framework.id());
        if (runs && !matrix.bodies().isEmpty()) {
            Button poll =
                    new Button(
                            "Announce a poll",
                            click ->
                                    new PollDialog(all, clock)
                                            .open(polls, framework.id(), () -> again(framework)));
            poll.addThemeVariants(ButtonVariant.PRIMARY);
            add(new FrameworkHead(framework, FrameworkTabs.Tab.POSITIONS, poll));
        } else {
            add(new FrameworkHead(framework, FrameworkTabs.Tab.POSITIONS));
        }
        add(table(framework, matrix));
        List<Poll> known = polls.of(framework.id());
        if (!known.isEmpty()) {
            add(
                    new PageSection(
                            "Polls",
                            new PollList(
                                    polls,
                                    known,
                                    all,
                                    clock.instant(),
                                    runs,
                                    () -> again(framework))));
        }
        add(whoIsAsked(framework, matrix, runs));
    }

    private void again(FrameworkDetails framework) {
        show(frameworks.get(framework.id()));
    }

    private PageSection table(FrameworkDetails framework, PositionMatrix matrix) {
        PageSection section = new PageSection("Who stands where");
        if (matrix.items() == 0) {
            section.add(
                    new EmptyState("Nothing is written yet that a body could take a position on."));
        } else if (matrix.bodies().isEmpty()) {
            section.add(
                    new EmptyState(
                            "No member body is consulted yet. Positions appear here once bodies are asked and have answered."));
        } else {
            Paragraph definition = new Paragraph(Consensus.DEFINITION);
            definition.addClassNames("plenary-muted", "follow-definition");
            section.add(new PositionsTable(framework.slug(), matrix), StandWords.legend());
            section.add(pages(framework, matrix.items()), definition);
        }
        return section;
    }

    private Nav pages(FrameworkDetails framework, int number) {
        Nav pages = new Nav();
        pages.addClassName("follow-pages");
        pages.getElement().setAttribute("aria-label", "Pages of the table");
        for (int i = 0; i * Positions.PAGE < number; i++) {
            int last = Math.min(number, (i + 1) * Positions.PAGE);
            Anchor link =
                    Links.to(
                            FrameworkPaths.positions(framework.slug()) + "?page=" + i,
                            "%d–%d".formatted(i * Positions.PAGE + 1, last));
            if (i == page) {
                link.getElement().setAttribute("aria-current", "page");
            }
            pages.add(link);
        }
        pages.setVisible(number > Positions.PAGE);
        return pages;
    }

    private PageSection whoIsAsked(
            FrameworkDetails framework, PositionMatrix matrix, boolean runs) {
        PageSection section = new PageSection("Consulted bodies");
        if (matrix.bodies().isEmpty() && !runs) {
            section.add(new EmptyState("The editors choose which bodies are asked."));
        }
        Div list = new Div();
        list.addClassName("follow-bodies");
        for (BodySummary body : matrix.bodies()) {
            Div line = new Div(Fields.muted(body.jurisdiction()));
            line.addComponentAsFirst(new com.vaadin.flow.component.html.Span(body.label()));
            if (runs) {
                Button remove =
                        new Button(
                                "Remove",
                                click ->
                                        act(
                                                framework,
                                                () -> consulted.remove(framework.id(), body.id())));
                remove.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
                remove.setAriaLabel("Remove " + body.label());
                line.add(remove);
            }
            list.add(line);
        }
        section.add(list);
        if (runs) {
            section.add(adding(framework));
        }
        if (!matrix.notConsulted().isEmpty() && !matrix.bodies().isEmpty()) {
            section.add(
                    new Paragraph(
                            "Not consulted: " + StandWords.names(matrix.notConsulted()) + "."));
        }
        return section;
    }

    private Div adding(FrameworkDetails framework) {
        ComboBox<BodySummary> body = new ComboBox<>("Member body");
        body.setItemLabelGenerator(BodySummary::label);
        body.setItems(query ->
                bodies.named(query.getFilter().orElse("")).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        Button add =
                new Button(
                        "Consult this body",
                        click -> {
                            BodySummary chosen = body.getValue();
                            if (chosen != null) {
                                act(framework, () -> consulted.add(framework.id(), chosen.id()));
                            }
                        });
        Div row = new Div(body, add);
        row.addClassName("framework-give");
        return row;
    }

    private void act(FrameworkDetails framework, Runnable command) {
        if (ErrorMessages.guard(command)) {
            again(framework);
        }
    }
}
