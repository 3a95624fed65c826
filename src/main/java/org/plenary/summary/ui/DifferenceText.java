package org.plenary.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.plenary.base.Texts;
import org.plenary.collaboration.BlockType;
import org.plenary.summary.TextDifference;
import org.plenary.summary.TextDifference.Fate;

/** What changed between two texts: additions and deletions as {@code ins} and {@code del}. */
final class DifferenceText extends Div {
    private static final int UNCHANGED_SHOWN = 120;

    DifferenceText(TextDifference difference) {
        addClassNames("plenary-reading", "summary-difference");
        Paragraph size =
                new Paragraph(
                        "%,d characters added, %,d removed."
                                .formatted(
                                        difference.size(Fate.ADDED),
                                        difference.size(Fate.REMOVED)));
        size.addClassName("plenary-muted");
        add(size);
        difference.lines().stream()
                .filter(line -> !line.block().text().isBlank())
                .forEach(line -> add(line(line)));
    }

    private static Component line(TextDifference.Line line) {
        Paragraph paragraph = new Paragraph();
        paragraph.getElement().setAttribute("dir", "auto");
        if (isHeading(line.block().type())) {
            paragraph.addClassName("heading");
        }
        if (line.fate() != Fate.KEPT) {
            paragraph.addClassName(line.fate() == Fate.ADDED ? "added" : "removed");
        }
        if (!line.changed()) {
            Span same = new Span(Texts.shorten(line.block().text(), UNCHANGED_SHOWN));
            same.addClassName("plenary-muted");
            paragraph.add(same);
            return paragraph;
        }
        line.parts().forEach(part -> paragraph.add(part(part)));
        return paragraph;
    }

    private static Component part(TextDifference.Part part) {
        if (part.fate() == Fate.KEPT) {
            return new Text(part.text());
        }
        HtmlComponent mark = new HtmlComponent(part.fate() == Fate.ADDED ? "ins" : "del");
        mark.getElement().setText(part.text());
        return mark;
    }

    private static boolean isHeading(BlockType type) {
        return type == BlockType.H1 || type == BlockType.H2 || type == BlockType.H3;
    }
}
