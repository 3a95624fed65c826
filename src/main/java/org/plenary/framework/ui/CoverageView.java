package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.Coverage;
import org.plenary.framework.CoverageReport;
import org.plenary.framework.CoverageReport.Finding;
import org.plenary.framework.Evidence;
import org.plenary.framework.FindingState;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.Items;

/**
 * UC-79: what still lacks evidence, and what nothing came of yet, in one look. Which findings are
 * shown stands in the address ({@code ?findings=open|set-aside|used}).
 */
@Route("frameworks/:framework/coverage")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/evidence.css")
class CoverageView extends LivePage implements BeforeEnterObserver {
    private static final int SHOWN = 100;

    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient Coverage coverage;
    private final transient Evidence evidence;
    private transient @Nullable FrameworkDetails framework;
    private FindingState wanted = FindingState.OPEN;

    CoverageView(
            Frameworks frameworks,
            Items items,
            Coverage coverage,
            Evidence evidence,
            FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.coverage = coverage;
        this.evidence = evidence;
        addClassName("coverage");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails found =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        framework = found;
        wanted =
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("findings")
                        .map(CoverageView::state)
                        .orElse(FindingState.OPEN);
        title("Coverage of " + found.title());
        show(found);
        follow(found.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        framework = frameworks.get(change.framework());
        show(framework);
    }

    private void refresh() {
        if (framework != null) {
            show(framework);
        }
    }

    private void show(FrameworkDetails here) {
        CoverageReport report = coverage.of(here.id());
        removeAll();
        add(new FrameworkHead(here, FrameworkTabs.Tab.COVERAGE), summary(report));
        add(bare(here, report));
        if (!report.waiting().isEmpty() || report.hiddenWaiting()) {
            add(waiting(here, report));
        }
        add(findings(here, report));
        if (!report.map().rows().isEmpty() && !report.map().sessions().isEmpty()) {
            add(
                    new PageSection(
                            "Where the evidence comes from",
                            new HeatTable(here.slug(), report.map())));
        }
    }

    private static Paragraph summary(CoverageReport report) {
        var parts = new ArrayList<String>();
        parts.add(
                report.actions() == 0
                        ? "There is no action yet."
                        : report.bare().isEmpty()
                                ? "Every action rests on a passage."
                                : "%,d of %s %s on no passage."
                                        .formatted(
                                                report.bare().size(),
                                                Dates.count(report.actions(), "action"),
                                                report.bare().size() == 1 ? "rests" : "rest"));
        int open = report.count(FindingState.OPEN);
        if (!report.findings().isEmpty()) {
            parts.add(
                    open == 0
                            ? "Every finding and recommendation is used or set aside."
                            : "Of %,d findings and recommendations, %,d %s neither used nor set aside."
                                    .formatted(
                                            report.findings().size(),
                                            open,
                                            open == 1 ? "is" : "are"));
        }
        Paragraph line = new Paragraph(String.join(" ", parts));
        line.addClassName("coverage-summary");
        return line;
    }

    private static PageSection bare(FrameworkDetails here, CoverageReport report) {
        var section = new PageSection("Actions without evidence");
        if (report.bare().isEmpty()) {
            section.add(
                    new EmptyState(
                            report.actions() == 0
                                    ? "Actions that rest on no passage will stand here."
                                    : "None: every action rests on a passage."));
            return section;
        }
        var list = new ItemList();
        boolean links = here.may(org.plenary.framework.FrameworkAction.LINK_EVIDENCE);
        for (Item item : report.bare().stream().limit(SHOWN).toList()) {
            String path = FrameworkPaths.item(here.slug(), item.code());
            if (links) {
                Anchor add =
                        Links.button(
                                FrameworkPaths.addEvidence(here.slug(), item.code()),
                                "Add evidence",
                                false);
                add.setAriaLabel("Add evidence to " + item.label());
                list.add(item.label(), path, "", add);
            } else {
                list.add(item.label(), path, "");
            }
        }
        section.add(list);
        more(section, report.bare().size());
        return section;
    }

    private PageSection waiting(FrameworkDetails here, CoverageReport report) {
        var section = new PageSection("Evidence to reconfirm");
        var list = new UnorderedList();
        list.addClassName("evidence-list");
        list.getElement().setAttribute("role", "list");
        report.waiting().stream()
                .limit(SHOWN)
                .forEach(w -> {
                    var card =
                            new QuotationCard(
                                    here, w.item(), w.quotation(), evidence, this::refresh);
                    card.addComponentAsFirst(
                            Links.to(
                                    FrameworkPaths.item(here.slug(), w.item().code()),
                                    w.item().label()));
                    list.add(card);
                });
        section.add(list);
        more(section, report.waiting().size());
        if (report.hiddenWaiting()) {
            Paragraph hidden =
                    new Paragraph(
                            "Some changed evidence is restricted to people of its session; one of them reconfirms it.");
            hidden.addClassName("plenary-muted");
            section.add(hidden);
        }
        return section;
    }

    private PageSection findings(FrameworkDetails here, CoverageReport report) {
        var section = new PageSection("Findings and recommendations");
        if (report.findings().isEmpty()) {
            section.add(
                    new EmptyState(
                            "Findings and recommendations stand here once a summary of the framework's workshops is approved."));
            return section;
        }
        section.add(states(here, report));
        List<Finding> shown = report.findings().stream().filter(f -> f.state() == wanted).toList();
        if (shown.isEmpty()) {
            section.add(new EmptyState(nothing(wanted)));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("evidence-list");
        list.getElement().setAttribute("role", "list");
        var services = new FindingCard.Services(coverage, evidence, items);
        shown.stream()
                .limit(SHOWN)
                .forEach(f -> list.add(new FindingCard(here, f, services, this::refresh)));
        section.add(list);
        more(section, shown.size());
        return section;
    }

    private Nav states(FrameworkDetails here, CoverageReport report) {
        Nav nav = new Nav();
        nav.addClassName("framework-views");
        nav.getElement().setAttribute("aria-label", "Which findings");
        for (FindingState state : FindingState.values()) {
            Anchor link =
                    Links.to(
                            FrameworkPaths.coverage(here.slug()) + "?findings=" + key(state),
                            "%s (%,d)".formatted(state.word(), report.count(state)));
            if (state == wanted) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        }
        return nav;
    }

    private static String nothing(FindingState state) {
        return switch (state) {
            case OPEN -> "Every finding and recommendation is used or set aside.";
            case USED -> "No item uses a finding or recommendation yet.";
            case SET_ASIDE -> "Nothing is set aside.";
        };
    }

    private static void more(PageSection section, int all) {
        if (all > SHOWN) {
            Div line = new Div("%,d more.".formatted(all - SHOWN));
            line.addClassName("plenary-muted");
            section.add(line);
        }
    }

    private static String key(FindingState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static FindingState state(String key) {
        for (FindingState state : FindingState.values()) {
            if (key(state).equals(key)) {
                return state;
            }
        }
        return FindingState.OPEN;
    }
}
