package org.plenary.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.StateBadge;
import org.plenary.publishing.DeskEntry;
import org.plenary.publishing.PublishingDesk;
import org.plenary.summary.SummaryState;
import org.plenary.workshop.WorkshopSummary;

/** UC-54: all summaries of your workshops by state, with who is waited for. */
@Route("publishing")
@PageTitle("Publishing – Plenary")
@Menu(title = "Publishing", order = 40)
@PermitAll
public class PublishingDeskView extends Div implements BeforeEnterObserver {
    private static final String WORKSHOP = "workshop";

    /** The columns: a word, the states in it, and what stands there when it is empty. */
    private enum Column {
        WRITING(
                "Being written",
                StateBadge.Shape.OPEN,
                Set.of(SummaryState.DRAFTING),
                "No summary is being written."),
        REVIEW(
                "In review",
                StateBadge.Shape.HALF,
                Set.of(SummaryState.IN_REVIEW),
                "No summary waits for a review."),
        APPROVED(
                "Ready to publish",
                StateBadge.Shape.FULL,
                Set.of(SummaryState.APPROVED),
                "Nothing waits to be published."),
        PUBLIC(
                "Public",
                StateBadge.Shape.PUBLIC,
                Set.of(SummaryState.PUBLISHED, SummaryState.CORRECTED),
                "Nothing is public yet.");

        final String title;
        final StateBadge.Shape shape;
        final Set<SummaryState> states;
        final String nothing;

        Column(String title, StateBadge.Shape shape, Set<SummaryState> states, String nothing) {
            this.title = title;
            this.shape = shape;
            this.states = states;
            this.nothing = nothing;
        }
    }

    private final PublishingDesk desk;
    private final Clock clock;
    private String chosen = "";

    PublishingDeskView(PublishingDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        addClassName("plenary-desk");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getLocation().getQueryParameters().getSingleParameter(WORKSHOP).orElse("");
        show();
    }

    /** Draws the desk again after something was done on it. */
    void show() {
        removeAll();
        List<WorkshopSummary> organized = desk.organized();
        PageHeader header = new PageHeader("Publishing desk");
        add(header);
        if (organized.isEmpty()) {
            add(
                    new EmptyState(
                            "You organize no workshop. The summaries of workshops that you organize are published here."));
            return;
        }
        header.fact("What is written, who is waited for, and what the public reads.");
        if (organized.size() > 1) {
            header.actions(choice(organized));
        }
        List<DeskEntry> entries =
                desk.entries().stream()
                        .filter(entry -> chosen.isEmpty() || entry.workshopSlug().equals(chosen))
                        .toList();
        Div board = new Div();
        board.addClassName("plenary-board");
        for (Column column : Column.values()) {
            board.add(column(column, entries));
        }
        add(board);
    }

    private Component choice(List<WorkshopSummary> organized) {
        Select<String> select = new Select<>();
        select.setLabel("Workshop");
        List<String> slugs =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(""),
                                organized.stream().map(WorkshopSummary::slug))
                        .toList();
        select.setItems(slugs);
        select.setItemLabelGenerator(slug -> label(organized, slug));
        select.setValue(slugs.contains(chosen) ? chosen : "");
        select.addValueChangeListener(change -> filter(change.getValue()));
        return select;
    }

    private static String label(List<WorkshopSummary> organized, String slug) {
        return organized.stream()
                .filter(workshop -> workshop.slug().equals(slug))
                .map(WorkshopSummary::title)
                .findFirst()
                .orElse("All your workshops");
    }

    /** The address carries the choice, so that Back and reload keep it. */
    private void filter(String slug) {
        UI.getCurrent()
                .navigate(
                        PublishingDeskView.class,
                        slug.isEmpty()
                                ? QueryParameters.empty()
                                : QueryParameters.simple(Map.of(WORKSHOP, slug)));
    }

    private Section column(Column column, List<DeskEntry> entries) {
        List<DeskEntry> mine =
                entries.stream().filter(entry -> column.states.contains(entry.state())).toList();
        H2 title = new H2(new StateBadge(column.title, column.shape));
        Span count = new Span(String.valueOf(mine.size()));
        count.addClassName("plenary-muted");
        title.add(count);
        Section section = new Section(title);
        section.setAriaLabel(column.title);
        if (mine.isEmpty()) {
            Paragraph nothing = new Paragraph(column.nothing);
            nothing.addClassName("plenary-muted");
            section.add(nothing);
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        mine.forEach(entry -> list.add(new ListItem(new DeskCard(entry, desk, clock, this::show))));
        section.add(list);
        return section;
    }

    /** Leads to where a summary is looked at and published. */
    static Button preview(DeskEntry entry) {
        Button button =
                new Button(
                        entry.state() == SummaryState.APPROVED ? "Preview and publish" : "Preview");
        button.addClickListener(
                click -> UI.getCurrent().navigate("publishing/" + entry.summary().value()));
        return button;
    }
}
