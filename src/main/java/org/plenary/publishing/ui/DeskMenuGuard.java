package org.plenary.publishing.ui;

import org.plenary.base.ui.MenuGuard;
import org.plenary.publishing.PublishingDesk;

/** The desk stands in the menu of those who organize a workshop. */
@org.springframework.stereotype.Component
class DeskMenuGuard implements MenuGuard {
    private final PublishingDesk desk;

    DeskMenuGuard(PublishingDesk desk) {
        this.desk = desk;
    }

    @Override
    public Class<? extends com.vaadin.flow.component.Component> view() {
        return PublishingDeskView.class;
    }

    @Override
    public boolean open() {
        return !desk.organized().isEmpty();
    }
}
