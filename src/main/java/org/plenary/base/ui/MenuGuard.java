package org.plenary.base.ui;

import com.vaadin.flow.component.Component;

/**
 * Implemented as a bean by a feature whose place in the menu depends on more than network roles,
 * such as organizing any workshop at all. It hides the entry; the service still decides.
 */
public interface MenuGuard {
    /** The view with the {@code @Menu}. */
    Class<? extends Component> view();

    /** Whether the current account sees the entry. */
    boolean open();
}
