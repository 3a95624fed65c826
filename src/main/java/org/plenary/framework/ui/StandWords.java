package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.base.ui.StateBadge;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyAnswer;
import org.plenary.framework.Consensus;
import org.plenary.framework.Poll;
import org.plenary.framework.Position;
import org.plenary.framework.Stand;

/** How stands and their outcome look: a word with a mark, the colour only repeats it. */
final class StandWords {
    private StandWords() {}

    static StateBadge badge(Consensus consensus) {
        return new StateBadge(
                consensus.word(),
                switch (consensus) {
                    case REACHED -> StateBadge.Shape.FULL;
                    case TOO_FEW_ANSWERS -> StateBadge.Shape.OPEN;
                    case NOT_ENOUGH_SUPPORT -> StateBadge.Shape.HALF;
                    case OBJECTED -> StateBadge.Shape.STOPPED;
                    case HIDDEN, NOBODY_CONSULTED -> StateBadge.Shape.NONE;
                });
    }

    static StateBadge badge(Poll.Phase phase) {
        return new StateBadge(
                phase.word(),
                switch (phase) {
                    case ANNOUNCED -> StateBadge.Shape.NONE;
                    case OPEN -> StateBadge.Shape.HALF;
                    case CLOSED -> StateBadge.Shape.FULL;
                });
    }

    /** The word with its mark. */
    static Span mark(Stand stand) {
        Span mark = new Span(stand.word());
        mark.addClassName("stand");
        mark.getElement().setAttribute("data-stand", key(stand));
        return mark;
    }

    /** The mark alone, with the word for those who hear it; a legend stands below the table. */
    static Span sign(BodyAnswer answer) {
        Span sign = new Span();
        sign.addClassName("stand");
        Position position = answer.position();
        sign.getElement()
                .setAttribute(
                        "data-stand",
                        position != null
                                ? key(position.stand())
                                : answer.kind() == BodyAnswer.Kind.HIDDEN ? "hidden" : "none");
        Span word = new Span(answer.word());
        word.addClassName("stand-word");
        sign.add(word);
        sign.setTitle(answer.word());
        return sign;
    }

    static UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("stand-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        for (Stand stand : Stand.values()) {
            legend.add(new com.vaadin.flow.component.html.ListItem(mark(stand)));
        }
        for (String other : List.of("none:No answer yet", "hidden:Hidden until the poll closes")) {
            Span mark = new Span(other.substring(other.indexOf(':') + 1));
            mark.addClassName("stand");
            mark.getElement().setAttribute("data-stand", other.substring(0, other.indexOf(':')));
            legend.add(new com.vaadin.flow.component.html.ListItem(mark));
        }
        return legend;
    }

    static String names(List<BodySummary> bodies) {
        return bodies.stream().map(BodySummary::label).collect(Collectors.joining(", "));
    }

    private static String key(Stand stand) {
        return stand.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
