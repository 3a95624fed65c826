package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plenary.base.ui.ItemList;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Items;

/** UC-71: one framework as a document. */
@Route("frameworks/:framework")
@PermitAll
@StyleSheet("context://assets/framework.css")
class FrameworkView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private String title = "Framework";

    FrameworkView(Frameworks frameworks, Items items) {
        this.frameworks = frameworks;
        this.items = items;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        title = framework.title();
        removeAll();
        ItemList list = new ItemList();
        items.tree(framework.id())
                .forEach(i ->
                        list.add(
                                i.label(),
                                FrameworkPaths.item(framework.slug(), i.code()),
                                i.kind().word()));
        add(new FrameworkHead(framework, FrameworkTabs.Tab.DOCUMENT), list);
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }
}
