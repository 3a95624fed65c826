package org.plenary.summary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.plenary.base.Texts;
import org.plenary.base.ui.KindBadge;
import org.plenary.summary.Passage;
import org.plenary.summary.TextHtml;

/** The marked passages of a text; each leads to its block. */
final class PassageList extends Div {
    private static final int SHOWN = 160;

    PassageList(List<Passage> passages) {
        addClassName("summary-passages");
        if (passages.isEmpty()) {
            add(new Paragraph("No passage is marked yet."));
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Passage passage : passages) {
            Anchor link =
                    new Anchor(
                            "#" + TextHtml.ANCHOR + passage.blockId(),
                            Texts.shorten(passage.text(), SHOWN));
            link.getElement().setAttribute("dir", "auto");
            list.add(
                    new ListItem(
                            new KindBadge(passage.kind().name(), passage.kind().word()), link));
        }
        add(list);
    }
}
