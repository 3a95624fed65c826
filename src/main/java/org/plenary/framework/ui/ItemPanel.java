package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Item;

/**
 * One part of an item's page, beside its text. Each feature adds its own as a bean; the page shows
 * them in their order and makes them anew when the item changed.
 */
interface ItemPanel {
    /** A panel with its own heading ({@link org.plenary.base.ui.PageSection}), or an empty div. */
    Component of(FrameworkDetails framework, Item item);

    /** Smaller ones stand first: evidence 10, amendments 20, positions 30, progress 40. */
    int order();
}
