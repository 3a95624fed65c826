package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.Evidence;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.ItemEvidence;

/** UC-78: on an item's page, the passages that it rests on and what stands behind them. */
@org.springframework.stereotype.Component
class EvidencePanel implements ItemPanel {
    private final Evidence evidence;

    EvidencePanel(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Component of(FrameworkDetails framework, Item item) {
        var section = new PageSection("Evidence");
        if (framework.may(FrameworkAction.LINK_EVIDENCE)) {
            section.actions(
                    Links.button(
                            FrameworkPaths.addEvidence(framework.slug(), item.code()),
                            "Add evidence",
                            false));
        }
        Div content = new Div();
        section.add(content);
        show(content, framework, item);
        return section;
    }

    private void show(Div content, FrameworkDetails framework, Item item) {
        content.removeAll();
        ItemEvidence found = evidence.of(item.id());
        if (found.none()) {
            content.add(
                    new EmptyState(
                            item.kind().work()
                                    ? "%s rests on no passage yet.".formatted(item.code())
                                    : "No passage is linked to %s.".formatted(item.code())));
            return;
        }
        if (!found.quotations().isEmpty()) {
            content.add(new StrengthPart(found.strength()));
            var list = new UnorderedList();
            list.addClassName("evidence-list");
            list.getElement().setAttribute("role", "list");
            found.quotations()
                    .forEach(q ->
                            list.add(
                                    new QuotationCard(
                                            framework,
                                            item,
                                            q,
                                            evidence,
                                            () -> show(content, framework, item))));
            content.add(list);
        }
        if (found.restricted()) {
            Paragraph line =
                    new Paragraph(
                            found.quotations().isEmpty()
                                    ? "The evidence is restricted to people of its session."
                                    : "Some of the evidence is restricted to people of its session.");
            line.addClassName("plenary-muted");
            content.add(line);
        }
    }

    @Override
    public int order() {
        return 10;
    }
}
