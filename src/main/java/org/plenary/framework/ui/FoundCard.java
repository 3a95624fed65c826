package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.plenary.base.ui.KindBadge;
import org.plenary.framework.Item;
import org.plenary.framework.Quotation;
import org.plenary.summary.FoundPassage;

/** A found passage, with a button that ties it to the item, or how it is tied already. */
@StyleSheet("context://assets/evidence.css")
final class FoundCard extends ListItem {

    FoundCard(
            FoundPassage passage, Item item, @Nullable Quotation linked, TieDialog.Action action) {
        addClassName("evidence-card");
        Div head = new Div(new KindBadge(passage.kind().name(), passage.kind().word()));
        head.addClassName("evidence-head");
        if (linked != null) {
            head.add(EvidenceParts.tie(linked.tie()), new Span(item.code()));
        }
        Paragraph words = new Paragraph(passage.text());
        words.addClassName("evidence-words");
        words.getElement().setAttribute("dir", "auto");
        add(
                head,
                words,
                EvidenceParts.source(
                        passage.place(), passage.path(), passage.place().sessionTitle()));
        if (linked == null) {
            Button link =
                    new Button(
                            "Link to " + item.code(),
                            click -> TieDialog.link(item, passage.text(), action).open());
            link.setAriaLabel("Link to " + item.code() + ": " + Texts.shorten(passage.text(), 60));
            Div line = new Div(link);
            line.addClassName("evidence-actions");
            add(line);
        }
    }
}
