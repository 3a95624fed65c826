package org.plenary.base.ui;

import com.vaadin.flow.component.html.Span;

/**
 * A state as a word with a shape beside it; colour only repeats what the shape says. The word is
 * the accessible name.
 */
public final class StateBadge extends Span {

    /** How far a thing has come, drawn as a mark that fills up. */
    public enum Shape {
        /** Nothing yet: a dotted ring. */
        NONE,
        /** Begun: an empty ring. */
        OPEN,
        /** With someone else for a decision: a half ring. */
        HALF,
        /** Agreed: a full disc. */
        FULL,
        /** Out in public: a diamond. */
        PUBLIC,
        /** Public and corrected since: a diamond with a bar. */
        CORRECTED,
        /** Stopped, suspended or failed: a barred ring. */
        STOPPED
    }

    public StateBadge(String word, Shape shape) {
        super(word);
        addClassName("plenary-state");
        getElement().setAttribute("data-state", shape.name().toLowerCase(java.util.Locale.ROOT));
    }
}
