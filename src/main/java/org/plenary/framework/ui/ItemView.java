package org.plenary.framework.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.plenary.base.ui.PageHeader;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemText;
import org.plenary.framework.Items;

/** UC-72: one item with its text and what stands around it. */
@Route("frameworks/:framework/items/:code")
@PermitAll
@StyleSheet("context://assets/framework.css")
class ItemView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient List<ItemPanel> panels;
    private String title = "Item";

    ItemView(Frameworks frameworks, Items items, List<ItemPanel> panels) {
        this.frameworks = frameworks;
        this.items = items;
        this.panels = panels.stream().sorted(Comparator.comparingInt(ItemPanel::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        Item item = items.get(framework.id(), event.getRouteParameters().get("code").orElse(""));
        title = item.label();
        removeAll();
        add(
                new PageHeader(item.label())
                        .context(
                                Links.to(
                                        FrameworkPaths.framework(framework.slug()),
                                        framework.title())),
                new Html("<div class=\"framework-text\">" + ItemText.html(item.text()) + "</div>"));
        panels.forEach(panel -> add(panel.of(framework, item)));
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }
}
