package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.plenary.framework.WordDifference;
import org.plenary.framework.WordDifference.Fate;
import org.plenary.framework.Wording;

/**
 * How one wording became another: what goes is struck through, what comes is underlined, and a
 * screen reader hears where each begins and ends. Words are formatted where that hides no change.
 */
final class AmendedText extends Div {
    AmendedText(Wording older, Wording newer) {
        addClassNames("amended-text", "plenary-reading");
        getElement().setAttribute("dir", "auto");
        if (!older.title().isEmpty() || !newer.title().isEmpty()) {
            Paragraph title = new Paragraph();
            title.addClassName("amended-title");
            fill(title, older.title(), newer.title(), true);
            add(title);
        }
        Paragraph text = new Paragraph();
        fill(text, older.text(), newer.text(), false);
        add(text);
    }

    private static void fill(Paragraph line, String older, String newer, boolean title) {
        var stretches = new ArrayList<>(List.of(0));
        var kept = new ArrayList<Boolean>();
        var signs = new HashSet<Integer>();
        var parts = WordDifference.between(older, newer).parts();
        for (WordDifference.Part part : parts) {
            if (part.fate() != Fate.ADDED) {
                stretches.add(stretches.getLast() + part.text().length());
                kept.add(part.fate() == Fate.KEPT);
            } else if (FormattedWords.signs(part.text())) {
                signs.add(stretches.getLast());
            }
        }
        FormattedWords before =
                title
                        ? FormattedWords.plain(older)
                        : FormattedWords.between(older, stretches, kept, signs);
        var html = new StringBuilder();
        int at = 0;
        for (WordDifference.Part part : parts) {
            int to = at + (part.fate() == Fate.ADDED ? 0 : part.text().length());
            html.append(
                    switch (part.fate()) {
                        case KEPT -> before.html(at, to);
                        case REMOVED -> "<del>" + before.html(at, to) + "</del>";
                        case ADDED -> "<ins>" + added(part.text(), title).html() + "</ins>";
                    });
            at = to;
        }
        // FormattedWords escapes every word
        line.getElement().setProperty("innerHTML", html.toString());
    }

    private static FormattedWords added(String words, boolean title) {
        return title ? FormattedWords.plain(words) : FormattedWords.whole(words);
    }
}
