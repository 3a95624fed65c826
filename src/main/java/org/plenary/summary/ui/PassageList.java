package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.plenary.base.ui.KindBadge;
import org.plenary.summary.Passage;
import org.plenary.summary.PassageUses;
import org.plenary.summary.TextHtml;

/** The marked passages of a text; each leads to its block. */
final class PassageList extends Div {
    private static final int SHOWN = 160;

    /**
     * @param uses what rests on each passage, by block id
     * @param remove takes a passage's words away for good; null for who may not
     */
    PassageList(
            List<Passage> passages,
            Map<String, List<PassageUses.Use>> uses,
            @Nullable Consumer<Passage> remove) {
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
            ListItem item =
                    new ListItem(new KindBadge(passage.kind().name(), passage.kind().word()), link);
            uses.getOrDefault(passage.blockId(), List.of()).forEach(use -> item.add(use(use)));
            if (remove != null) {
                item.add(button(passage, remove));
            }
            list.add(item);
        }
        add(list);
    }

    private static Div use(PassageUses.Use use) {
        Anchor item = new Anchor(use.path(), (use.code() + " " + use.title()).strip());
        item.getElement().setAttribute("router-link", true);
        item.getElement().setAttribute("dir", "auto");
        Div line = new Div(new Span(use.word() + " "), item);
        line.addClassNames("summary-use", "plenary-muted");
        return line;
    }

    private static Button button(Passage passage, Consumer<Passage> remove) {
        Button button = new Button("Remove words", click -> remove.accept(passage));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel("Remove words: " + Texts.shorten(passage.text(), 60));
        return button;
    }
}
