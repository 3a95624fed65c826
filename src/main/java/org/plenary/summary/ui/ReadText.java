package org.plenary.summary.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.plenary.collaboration.Block;
import org.plenary.summary.TextHtml;

/** A text to read: real headings, true nested lists, each block with an address to jump to. */
final class ReadText extends Div {

    ReadText(List<Block> blocks) {
        addClassNames("plenary-reading", "summary-read");
        // TextHtml escapes every word and checks every link
        add(new Html("<div>" + TextHtml.of(blocks) + "</div>"));
    }
}
