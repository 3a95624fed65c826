package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.StateBadge;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkState;

/** The head of every page of a framework: its title, its state, the tabs. */
final class FrameworkHead extends Div {

    /**
     * @param actions buttons of this page; the one that is next to do comes last
     */
    FrameworkHead(FrameworkDetails framework, FrameworkTabs.Tab here, Component... actions) {
        addClassName("framework-head");
        PageHeader header =
                new PageHeader(framework.title())
                        .context(Links.to(FrameworkPaths.frameworks(), "Frameworks"))
                        .facts(badge(framework.state()));
        if (framework.releasedVersion() > 0) {
            header.facts(
                    Links.outside(
                            FrameworkPaths.publicPage(framework.slug()),
                            "Version " + framework.releasedVersion() + " is public"));
        }
        header.actions(actions);
        add(header, new FrameworkTabs(framework, here));
    }

    static StateBadge badge(FrameworkState state) {
        return new StateBadge(
                state.word(),
                switch (state) {
                    case DRAFT -> StateBadge.Shape.OPEN;
                    case CONSULTATION -> StateBadge.Shape.HALF;
                    case ADOPTED -> StateBadge.Shape.PUBLIC;
                });
    }
}
