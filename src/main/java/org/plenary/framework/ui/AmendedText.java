package org.plenary.framework.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.plenary.framework.WordDifference;
import org.plenary.framework.WordDifference.Fate;
import org.plenary.framework.Wording;

/**
 * How one wording became another: what goes is struck through, what comes is underlined, and a
 * screen reader hears where each begins and ends.
 */
final class AmendedText extends Div {
    AmendedText(Wording older, Wording newer) {
        addClassNames("amended-text", "plenary-reading");
        getElement().setAttribute("dir", "auto");
        if (!older.title().isEmpty() || !newer.title().isEmpty()) {
            Paragraph title = new Paragraph();
            title.addClassName("amended-title");
            fill(title, older.title(), newer.title());
            add(title);
        }
        Paragraph text = new Paragraph();
        fill(text, older.text(), newer.text());
        add(text);
    }

    private static void fill(Paragraph line, String older, String newer) {
        for (WordDifference.Part part : WordDifference.between(older, newer).parts()) {
            if (part.fate() == Fate.KEPT) {
                line.add(new Text(part.text()));
            } else {
                HtmlComponent mark = new HtmlComponent(part.fate() == Fate.ADDED ? "ins" : "del");
                mark.getElement().setText(part.text());
                line.add(mark);
            }
        }
    }
}
