package org.plenary.base.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The kind of a passage (finding, risk, …) as a word with its mark. */
public final class KindBadge extends Span {

    /**
     * @param kind the constant's name, such as {@code FINDING}; chooses mark and colour
     * @param word what is shown, such as "Finding"
     */
    public KindBadge(String kind, String word) {
        super(word);
        addClassName("plenary-kind");
        getElement().setAttribute("data-kind", kind.toLowerCase(Locale.ROOT));
    }
}
