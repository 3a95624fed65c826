package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.KindBadge;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.Evidence;
import org.plenary.framework.EvidenceState;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Item;
import org.plenary.framework.Quotation;

/** One quotation with its tie, the way to the passage, and what became of it since. */
@StyleSheet("context://assets/evidence.css")
final class QuotationCard extends ListItem {
    private final FrameworkDetails framework;
    private final Item item;
    private final transient Quotation quotation;
    private final transient Evidence evidence;
    private final Runnable changed;

    QuotationCard(
            FrameworkDetails framework,
            Item item,
            Quotation quotation,
            Evidence evidence,
            Runnable changed) {
        this.framework = framework;
        this.item = item;
        this.quotation = quotation;
        this.evidence = evidence;
        this.changed = changed;
        addClassName("evidence-card");
        Div head = new Div(EvidenceParts.tie(quotation.tie()));
        head.add(new KindBadge(quotation.kind().name(), quotation.kind().word()));
        head.addClassName("evidence-head");
        add(head);
        words();
        add(
                EvidenceParts.source(
                        quotation.place(),
                        EvidenceParts.path(quotation),
                        quotation.place().sessionTitle()));
        if (!quotation.note().isEmpty()) {
            Paragraph note = new Paragraph(quotation.note());
            note.addClassNames("evidence-note", "plenary-muted");
            note.getElement().setAttribute("dir", "auto");
            add(note);
        }
        actions();
    }

    private void words() {
        String became = EvidenceParts.became(quotation);
        if (!became.isEmpty()) {
            Span state = new Span(became);
            state.addClassName("evidence-state");
            add(state);
        }
        String now = quotation.now();
        if (now != null) {
            add(EvidenceParts.difference(quotation.text(), now));
            return;
        }
        if (!quotation.text().isEmpty()) {
            Paragraph text = new Paragraph(quotation.text());
            text.addClassName("evidence-words");
            text.getElement().setAttribute("dir", "auto");
            add(text);
        }
    }

    private void actions() {
        Div line = new Div();
        line.addClassName("evidence-actions");
        boolean readable = quotation.place().readable();
        if (quotation.state() == EvidenceState.CHANGED
                && readable
                && framework.may(FrameworkAction.RECONFIRM_EVIDENCE)) {
            line.add(button("Reconfirm", this::reconfirm));
        }
        if (framework.may(FrameworkAction.LINK_EVIDENCE)) {
            if (quotation.state() != EvidenceState.GONE) {
                line.add(button("Change tie", this::retie));
            }
            line.add(button("Remove", this::remove));
        }
        if (line.getComponentCount() > 0) {
            add(line);
        }
    }

    private Button button(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.setAriaLabel(verb + ": " + org.plenary.base.Texts.shorten(quotation.text(), 60));
        return button;
    }

    private void reconfirm() {
        run(() -> {
            evidence.reconfirm(quotation.id(), quotation.version(), quotation.passageVersion());
            Toasts.say("Reconfirmed with the words as they stand now.");
        });
    }

    private void retie() {
        TieDialog.change(
                        item,
                        quotation.text(),
                        quotation.tie(),
                        quotation.note(),
                        (i, tie, note) -> {
                            evidence.retie(quotation.id(), quotation.version(), tie, note);
                            changed.run();
                        })
                .open();
    }

    private void remove() {
        run(() -> {
            evidence.unlink(quotation.id(), quotation.version());
            if (quotation.state() == EvidenceState.CURRENT) {
                Toasts.undo("Removed from " + item.code() + ".", this::relink);
            } else {
                Toasts.say("Removed from " + item.code() + ".");
            }
        });
    }

    private void relink() {
        evidence.link(
                item.id(),
                quotation.passage(),
                quotation.passageVersion(),
                quotation.tie(),
                quotation.note());
        changed.run();
    }

    private void run(Runnable command) {
        ErrorMessages.guard(command);
        // also after a refusal: what is shown is then not what there is
        changed.run();
    }
}
