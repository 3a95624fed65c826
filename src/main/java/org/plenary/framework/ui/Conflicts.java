package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.plenary.framework.AmendmentDetails;
import org.plenary.framework.Collision;
import org.plenary.framework.Wording;

/** An amendment that no longer fits, beside the text as it stands: the same words in both. */
final class Conflicts extends Div {
    Conflicts(AmendmentDetails details) {
        Wording current = details.current();
        Div both = new Div();
        both.addClassName("amended-sides");
        both.add(
                side(
                        "What the amendment proposes",
                        new AmendedText(details.amendment().base(), details.amendment().wording())),
                side(
                        "What changed meanwhile",
                        new AmendedText(
                                details.amendment().base(),
                                current == null ? Wording.EMPTY : current)));
        add(both, new Clashes(details.conflicts(), "The amendment", "The text now"));
    }

    private static Div side(String heading, AmendedText text) {
        return new Div(new H3(heading), text);
    }

    /** The words that both sides change, a row each. */
    static final class Clashes extends Div {
        Clashes(List<Collision.Clash> clashes, String mine, String theirs) {
            addClassName("amended-clashes");
            for (Collision.Clash clash : clashes) {
                Div row = new Div();
                row.addClassName("amended-clash");
                row.add(
                        words("The words", clash.base()),
                        words(mine, clash.mine()),
                        words(theirs, clash.theirs()));
                add(row);
            }
            setVisible(!clashes.isEmpty());
        }

        private static Div words(String whose, String words) {
            Div side = new Div();
            var label = AmendmentLooks.muted(whose);
            Div text = new Div(words.isBlank() ? "(nothing)" : words.strip());
            text.addClassName("amended-words");
            text.getElement().setAttribute("dir", "auto");
            side.add(label, text);
            return side;
        }
    }
}
