package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.CommentPeriods;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.Items;
import org.plenary.framework.OutsideStatement;
import org.plenary.framework.StatementState;
import org.plenary.framework.Statements;

/** UC-85: what came in from outside: read, let through or held back, answered. */
@Route("frameworks/:framework/statements")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/framework-follow.css")
class StatementsView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient Statements statements;
    private final transient CommentPeriods periods;
    private final transient Clock clock;
    private @Nullable StatementState chosen;
    private int page;

    StatementsView(
            Frameworks frameworks,
            Items items,
            Statements statements,
            CommentPeriods periods,
            FrameworkWatch watch,
            Clock clock) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.statements = statements;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        chosen = state(event.getLocation());
        page =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("page")
                        .filter(p -> p.matches("[0-9]{1,4}"))
                        .map(Integer::valueOf)
                        .orElse(0);
        title("Statements on " + framework.title());
        show(framework);
        follow(framework.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        show(frameworks.get(change.framework()));
    }

    private void show(FrameworkDetails framework) {
        removeAll();
        boolean moderates = framework.may(FrameworkAction.MODERATE);
        Map<StatementState, Integer> counts = statements.counts(framework.id());
        StatementState shown = shown(moderates, counts);
        add(new FrameworkHead(framework, FrameworkTabs.Tab.STATEMENTS));
        add(
                new PageSection(
                        "Comment period",
                        new PeriodPart(periods, framework, clock, () -> again(framework))));
        PageSection section = new PageSection("Statements from outside");
        if (moderates) {
            section.add(queues(framework, counts, shown));
        }
        int unanswered = statements.unanswered(framework.id());
        if (unanswered > 0) {
            section.add(
                    new Paragraph(
                            "%s no answer yet. Each needs one before adoption."
                                    .formatted(
                                            unanswered == 1
                                                    ? "1 published statement has"
                                                    : "%,d published statements have"
                                                            .formatted(unanswered))));
        }
        section.add(list(framework, shown, counts));
        add(section);
    }

    private Div list(
            FrameworkDetails framework, StatementState shown, Map<StatementState, Integer> counts) {
        List<OutsideStatement> found = statements.of(framework.id(), shown, page * Statements.PAGE);
        Div list = new Div();
        list.addClassName("follow-statements");
        if (found.isEmpty()) {
            list.add(new EmptyState(nothing(shown)));
            return list;
        }
        List<Item> all = items.tree(framework.id());
        found.forEach(s ->
                list.add(new StatementCard(statements, framework, s, all, () -> again(framework))));
        int number = counts.getOrDefault(shown, 0);
        if (number > Statements.PAGE) {
            list.add(pages(framework, shown, number));
        }
        return list;
    }

    private void again(FrameworkDetails framework) {
        show(frameworks.get(framework.id()));
    }

    private StatementState shown(boolean moderates, Map<StatementState, Integer> counts) {
        if (!moderates) {
            return StatementState.PUBLISHED;
        }
        if (chosen != null) {
            return chosen;
        }
        return counts.getOrDefault(StatementState.PENDING, 0) > 0
                ? StatementState.PENDING
                : StatementState.PUBLISHED;
    }

    private static Nav queues(
            FrameworkDetails framework, Map<StatementState, Integer> counts, StatementState shown) {
        Nav queues = new Nav();
        queues.addClassName("follow-pages");
        queues.getElement().setAttribute("aria-label", "Which statements");
        for (StatementState state : StatementState.values()) {
            Anchor link =
                    Links.to(
                            path(framework, state),
                            "%s (%,d)".formatted(state.word(), counts.getOrDefault(state, 0)));
            if (state == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            queues.add(link);
        }
        return queues;
    }

    private Nav pages(FrameworkDetails framework, StatementState shown, int number) {
        Nav pages = new Nav();
        pages.addClassName("follow-pages");
        pages.getElement().setAttribute("aria-label", "Pages");
        for (int i = 0; i * Statements.PAGE < number; i++) {
            Anchor link =
                    Links.to(
                            path(framework, shown) + "&page=" + i,
                            "%d–%d"
                                    .formatted(
                                            i * Statements.PAGE + 1,
                                            Math.min(number, (i + 1) * Statements.PAGE)));
            if (i == page) {
                link.getElement().setAttribute("aria-current", "page");
            }
            pages.add(link);
        }
        return pages;
    }

    private static String path(FrameworkDetails framework, StatementState state) {
        return FrameworkPaths.statements(framework.slug())
                + "?show="
                + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable StatementState state(Location location) {
        String wanted =
                location.getQueryParameters()
                        .getSingleParameter("show")
                        .orElse("")
                        .toUpperCase(Locale.ROOT)
                        .replace('-', '_');
        for (StatementState state : StatementState.values()) {
            if (state.name().equals(wanted)) {
                return state;
            }
        }
        return null;
    }

    private static String nothing(StatementState state) {
        return switch (state) {
            case PENDING ->
                    "No statement waits to be read. New ones appear here while the comment period is open.";
            case PUBLISHED ->
                    "No statement is published. They appear here once an editor has read them.";
            case HELD_BACK -> "No statement is held back.";
        };
    }
}
