package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.PageHeader;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkPresence;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.Items;

/**
 * UC-72: one item with its text and what stands around it. The panels are beans, so the build
 * cannot see what they are made of: it is named here.
 */
@Uses(QuotationCard.class)
@Uses(StrengthPart.class)
@Uses(PositionsPart.class)
@Uses(ProgressPart.class)
@Route("frameworks/:framework/items/:code")
@PermitAll
@StyleSheet("context://assets/framework.css")
class ItemView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient FrameworkPresence presence;
    private final transient List<ItemPanel> panels;
    private final Div head = new Div();
    private final Div text = new Div();
    private final List<Div> places = new ArrayList<>();
    private transient @Nullable ItemId shown;

    ItemView(
            Frameworks frameworks,
            Items items,
            FrameworkWatch watch,
            FrameworkPresence presence,
            List<ItemPanel> panels) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.presence = presence;
        this.panels = panels.stream().sorted(Comparator.comparingInt(ItemPanel::order)).toList();
        addClassNames("framework-item-page", "framework-crumbs");
        text.addClassName("framework-item-text");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        Item item = items.get(framework.id(), event.getRouteParameters().get("code").orElse(""));
        shown = item.id();
        removeAll();
        places.clear();
        add(head, new PresenceLine(presence, framework.id(), item.id(), false), text);
        for (int i = 0; i < panels.size(); i++) {
            Div place = new Div();
            place.addClassName("framework-part");
            places.add(place);
            add(place);
        }
        show(framework, item);
        follow(framework.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        if (shown != null && (change.item() == null || change.item().equals(shown))) {
            show(frameworks.get(change.framework()), items.get(shown));
        }
    }

    private void show(FrameworkDetails framework, Item item) {
        title(item.label());
        List<Item> around = items.around(item.id());
        head.removeAll();
        head.add(header(framework, item, around));
        text.removeAll();
        text.add(new ItemBody(framework, item, around, items.history(item.id())));
        for (int i = 0; i < panels.size(); i++) {
            fill(places.get(i), panels.get(i), framework, item);
        }
    }

    /** What somebody is typing into a panel stays, whatever others change meanwhile. */
    private static void fill(Div place, ItemPanel panel, FrameworkDetails framework, Item item) {
        boolean typed = place.getChildren().anyMatch(c -> c instanceof HasInput i && i.hasInput());
        if (!typed) {
            place.removeAll();
            place.add(panel.of(framework, item));
        }
    }

    private static PageHeader header(FrameworkDetails framework, Item item, List<Item> around) {
        PageHeader header =
                new PageHeader(item.label())
                        .context(
                                Links.to(
                                        FrameworkPaths.framework(framework.slug()),
                                        framework.title()));
        around.stream()
                .filter(i -> i.depth() < item.depth())
                .forEach(i ->
                        header.context(
                                Links.to(
                                        FrameworkPaths.item(framework.slug(), i.code()),
                                        i.label())));
        header.fact(item.kind().word());
        if (item.kind().work()) {
            header.facts(ItemLooks.badge(item.status()));
        }
        header.actions(actions(framework, item));
        return header;
    }

    private static Component[] actions(FrameworkDetails framework, Item item) {
        var actions = new ArrayList<Component>();
        if (framework.may(FrameworkAction.EDIT_ITEMS)) {
            ItemAddress.kindsUnder(item.kind())
                    .forEach(kind ->
                            actions.add(
                                    Links.button(
                                            ItemAddress.add(framework.slug(), kind, item.code()),
                                            "Add " + ItemLooks.article(kind),
                                            false)));
            actions.add(
                    Links.button(ItemAddress.edit(framework.slug(), item.code()), "Edit", true));
        }
        return actions.toArray(Component[]::new);
    }
}
