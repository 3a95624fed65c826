package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentFilter;
import org.plenary.framework.AmendmentFilter.Show;
import org.plenary.framework.AmendmentPage;
import org.plenary.framework.AmendmentReading;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.Items;

/** UC-76: the amendments of a framework as a list, or all open ones in its text. */
@Route("frameworks/:framework/amendments")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/amendments.css")
class AmendmentsView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient AmendmentReading amendments;
    private final Div head = new Div();
    private final Div body = new Div();
    private transient AmendmentsAddress address = new AmendmentsAddress(false, Show.OPEN, "", 0);
    private transient @Nullable FrameworkId id;
    private @Nullable DocumentPart text;

    AmendmentsView(
            Frameworks frameworks, Items items, AmendmentReading amendments, FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.amendments = amendments;
        addClassName("framework-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        address = AmendmentsAddress.of(event.getLocation().getQueryParameters());
        id = framework.id();
        text = null;
        removeAll();
        body.removeAll();
        add(head, body);
        show(framework);
        follow(framework.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        if (id != null) {
            show(frameworks.get(id));
        }
    }

    private void show(FrameworkDetails framework) {
        title("Amendments to " + framework.title());
        head.removeAll();
        head.add(
                new FrameworkHead(framework, FrameworkTabs.Tab.AMENDMENTS, actions(framework)),
                switcher(framework.slug()));
        if (address.inText()) {
            inText(framework);
        } else {
            list(framework);
        }
    }

    private static Component[] actions(FrameworkDetails framework) {
        return framework.may(FrameworkAction.PROPOSE)
                ? new Component[] {
                    Links.button(
                            ProposalAddress.newItem(framework.slug()), "Propose a new item", true)
                }
                : new Component[0];
    }

    private Nav switcher(String slug) {
        Nav views = new Nav();
        views.addClassName("framework-views");
        views.getElement().setAttribute("aria-label", "Views of the amendments");
        views.add(
                view("List", FrameworkPaths.amendments(slug), !address.inText()),
                view(
                        "In the text",
                        new AmendmentsAddress(true, Show.OPEN, "", 0).path(slug),
                        address.inText()));
        return views;
    }

    private static Anchor view(String words, String path, boolean here) {
        Anchor link = Links.to(path, words);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void inText(FrameworkDetails framework) {
        List<Amendment> open = amendments.open(framework.id());
        List<Item> document = items.tree(framework.id());
        if (document.isEmpty() && open.isEmpty()) {
            text = null;
            body.removeAll();
            body.add(new EmptyState("Nothing is written yet, so there is nothing to amend."));
            return;
        }
        var html = new ConsolidatedHtml(framework.slug(), open);
        if (text == null) {
            text = new DocumentPart();
            text.addClassName("amended-document");
            body.removeAll();
            body.add(text);
        }
        String contents = html.outline(document);
        text.show(html.pieces(document), contents);
    }

    private void list(FrameworkDetails framework) {
        List<Item> document = items.tree(framework.id());
        Item item =
                document.stream()
                        .filter(i -> i.code().equals(address.item()))
                        .findFirst()
                        .orElse(null);
        ItemId about = item == null ? null : item.id();
        AmendmentPage page =
                amendments.page(
                        framework.id(), new AmendmentFilter(address.show(), about), address.from());
        body.removeAll();
        body.add(filters(framework.slug(), document, item));
        if (page.amendments().isEmpty()) {
            body.add(empty(framework));
            return;
        }
        ItemList list = new ItemList();
        for (Amendment amendment : page.amendments()) {
            list.add(
                    AmendmentLooks.heading(amendment),
                    FrameworkPaths.amendment(framework.slug(), amendment.number()),
                    AmendmentLooks.line(amendment),
                    AmendmentLooks.badge(amendment));
        }
        body.add(AmendmentLooks.muted(count(page)), list, pages(framework.slug(), page));
    }

    private String count(AmendmentPage page) {
        return page.total() <= AmendmentReading.PAGE
                ? Dates.count(page.total(), "amendment")
                : "%,d to %,d of %,d amendments"
                        .formatted(
                                address.from() + 1,
                                address.from() + page.amendments().size(),
                                page.total());
    }

    private Component filters(String slug, List<Item> document, @Nullable Item item) {
        Select<Show> show = new Select<>();
        show.setLabel("Show");
        show.setItems(Show.values());
        show.setItemLabelGenerator(Show::word);
        show.setValue(address.show());
        show.addValueChangeListener(change -> go(address.showing(change.getValue()), slug));
        ComboBox<Item> about = new ComboBox<>("Item");
        about.setItems(document);
        about.setItemLabelGenerator(DocumentHtml::label);
        about.setPlaceholder("All items");
        about.setClearButtonVisible(true);
        about.setValue(item);
        about.addValueChangeListener(change ->
                go(address.of(change.getValue() == null ? "" : change.getValue().code()), slug));
        Div filters = new Div(show, about);
        filters.addClassName("amendment-filters");
        return filters;
    }

    private static void go(AmendmentsAddress address, String slug) {
        UI.getCurrent().navigate(address.path(slug).substring("/app/".length()));
    }

    private Component pages(String slug, AmendmentPage page) {
        Nav pages = new Nav();
        pages.addClassName("plenary-form-actions");
        pages.getElement().setAttribute("aria-label", "More amendments");
        if (address.from() > 0) {
            int newer = Math.max(0, address.from() - AmendmentReading.PAGE);
            pages.add(Links.button(address.startingAt(newer).path(slug), "Newer", false));
        }
        int next = address.from() + page.amendments().size();
        if (next < page.total()) {
            pages.add(Links.button(address.startingAt(next).path(slug), "Older", false));
        }
        pages.setVisible(pages.getElement().getChildCount() > 0);
        return pages;
    }

    private Component empty(FrameworkDetails framework) {
        if (address.show() != Show.OPEN || !address.item().isEmpty()) {
            return new EmptyState(
                    "No amendment is like this.",
                    Links.button(
                            FrameworkPaths.amendments(framework.slug()), "Show all open", false));
        }
        return new EmptyState(
                framework.may(FrameworkAction.PROPOSE)
                        ? "No amendment is open. Open an item to propose a change of its text, or propose a new item."
                        : "No amendment is open. Those that are proposed appear here at once.");
    }
}
