package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.plenary.base.Texts;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.KindBadge;
import org.plenary.framework.Coverage;
import org.plenary.framework.CoverageReport.Finding;
import org.plenary.framework.CoverageReport.SetAside;
import org.plenary.framework.Evidence;
import org.plenary.framework.FindingState;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Items;
import org.plenary.summary.FoundPassage;

/** A finding, what became of it, and what can be done about it. */
@StyleSheet("context://assets/evidence.css")
final class FindingCard extends ListItem {

    /** What the card acts through. */
    record Services(Coverage coverage, Evidence evidence, Items items) {}

    private final FrameworkDetails framework;
    private final transient FoundPassage passage;
    private final transient Services services;
    private final Runnable changed;

    FindingCard(FrameworkDetails framework, Finding finding, Services services, Runnable changed) {
        this.framework = framework;
        this.passage = finding.passage();
        this.services = services;
        this.changed = changed;
        addClassName("evidence-card");
        setId("f-" + passage.blockId());
        Div head = new Div(new KindBadge(passage.kind().name(), passage.kind().word()));
        head.addClassName("evidence-head");
        Paragraph words = new Paragraph(passage.text());
        words.addClassName("evidence-words");
        words.getElement().setAttribute("dir", "auto");
        add(
                head,
                words,
                EvidenceParts.source(
                        passage.place(), passage.path(), passage.place().sessionTitle()));
        became(finding);
        actions(finding);
    }

    private void became(Finding finding) {
        finding.uses()
                .forEach(use -> {
                    Div line =
                            new Div(
                                    EvidenceParts.tie(use.tie()),
                                    Links.to(
                                            FrameworkPaths.item(
                                                    framework.slug(), use.item().code()),
                                            use.item().label()));
                    line.addClassName("evidence-head");
                    add(line);
                });
        if (finding.state() == FindingState.USED && finding.uses().isEmpty()) {
            Span line = new Span("Used in evidence that is restricted");
            line.addClassName("plenary-muted");
            add(line);
        }
        SetAside aside = finding.setAside();
        if (aside != null && finding.state() != FindingState.USED) {
            Paragraph reason =
                    new Paragraph(
                            (aside.stale()
                                            ? "Was set aside before its words changed, because: "
                                            : "Set aside because: ")
                                    + aside.reason());
            reason.addClassNames("evidence-note", "plenary-muted");
            reason.getElement().setAttribute("dir", "auto");
            add(reason);
        }
    }

    private void actions(Finding finding) {
        Div line = new Div();
        line.addClassName("evidence-actions");
        if (finding.state() != FindingState.SET_ASIDE
                && framework.may(FrameworkAction.LINK_EVIDENCE)) {
            line.add(button("Use in an item", this::use));
        }
        if (framework.may(FrameworkAction.SET_DISPOSITION)) {
            SetAside aside = finding.setAside();
            if (finding.state() == FindingState.OPEN) {
                line.add(button("Set aside", this::setAside));
            } else if (finding.state() == FindingState.SET_ASIDE && aside != null) {
                line.add(button("Take back", () -> takeBack(aside.version())));
            }
        }
        if (line.getComponentCount() > 0) {
            add(line);
        }
    }

    private Button button(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.setAriaLabel(verb + ": " + Texts.shorten(passage.text(), 60));
        return button;
    }

    private void use() {
        ErrorMessages.guard(() ->
                TieDialog.use(
                                services.items().tree(framework.id()),
                                passage.text(),
                                (item, tie, note) -> {
                                    services.evidence()
                                            .link(
                                                    item.id(),
                                                    passage.key(),
                                                    passage.version(),
                                                    tie,
                                                    note);
                                    changed.run();
                                })
                        .open());
    }

    private void setAside() {
        new ReasonDialog(
                        "Set this %s aside?"
                                .formatted(
                                        passage.kind().word().toLowerCase(java.util.Locale.ROOT)),
                        Texts.shorten(passage.text(), 300),
                        "Reason, for those who wrote it",
                        "Set aside",
                        reason -> {
                            services.coverage()
                                    .setAside(
                                            framework.id(),
                                            passage.key(),
                                            passage.version(),
                                            reason);
                            changed.run();
                        })
                .open();
    }

    private void takeBack(long version) {
        ErrorMessages.guard(
                () -> services.coverage().takeBack(framework.id(), passage.key(), version));
        changed.run();
    }
}
