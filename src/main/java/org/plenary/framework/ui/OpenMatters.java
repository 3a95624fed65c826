package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.Adoption;
import org.plenary.framework.AdoptionOutlook;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.OpenMatter;
import org.plenary.framework.Waiver;

/** What is to be settled or waived before adoption, each with the way there. */
final class OpenMatters extends Div {
    private static final int SHOWN = 50;
    private final PageSection section = new PageSection("Before adoption");
    private final FrameworkDetails framework;
    private final transient Adoption adoption;
    private final boolean mayWaive;
    private final Runnable changed;

    OpenMatters(
            FrameworkDetails framework,
            AdoptionOutlook outlook,
            Adoption adoption,
            boolean mayWaive,
            Runnable changed) {
        this.framework = framework;
        this.adoption = adoption;
        this.mayWaive = mayWaive;
        this.changed = changed;
        addClassName("open-matters");
        add(section);
        section.add(new Paragraph(summary(outlook)));
        Map<String, List<OpenMatter>> byKind =
                outlook.open().stream()
                        .collect(
                                Collectors.groupingBy(
                                        OpenMatter::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.values().forEach(this::group);
        if (!outlook.waived().isEmpty()) {
            waived(outlook.waived());
        }
    }

    private static String summary(AdoptionOutlook outlook) {
        int open = outlook.open().size();
        if (open > 0) {
            return "%s to settle first. Each can be waived with a reason, which is published with the adopted text."
                    .formatted(Dates.count(open, "matter"));
        }
        return outlook.waived().isEmpty()
                ? "Nothing is open."
                : "Nothing is open but what was waived.";
    }

    private void group(List<OpenMatter> matters) {
        var list = new UnorderedList();
        list.addClassName("plenary-items");
        list.getElement().setAttribute("role", "list");
        matters.stream().limit(SHOWN).forEach(matter -> list.add(row(matter)));
        section.add(list);
        if (matters.size() > SHOWN) {
            section.add(new Paragraph("%,d more of this kind.".formatted(matters.size() - SHOWN)));
        }
        if (mayWaive && matters.size() > 1) {
            Button all =
                    new Button(
                            "Waive these %d".formatted(matters.size()),
                            click -> waive(matters, Dates.count(matters.size(), "matter")));
            Div end = new Div(all);
            end.addClassName("plenary-page-actions");
            section.add(end);
        }
    }

    private ListItem row(OpenMatter matter) {
        Div words = new Div(Links.to(matter.path(), matter.text()));
        words.addClassName("plenary-item-words");
        ListItem item = new ListItem(words);
        if (mayWaive) {
            Button waive = new Button("Waive", click -> waive(List.of(matter), "this"));
            waive.setAriaLabel("Waive: " + matter.text());
            Div beside = new Div(waive);
            beside.addClassName("plenary-item-beside");
            item.add(beside);
        }
        return item;
    }

    private void waive(List<OpenMatter> matters, String what) {
        new ReasonDialog(
                        "Let adoption pass over " + what + "?",
                        matters.size() == 1
                                ? matters.getFirst().text()
                                : "The same reason is recorded for each of them.",
                        "Reason, published with the adopted text",
                        "Waive",
                        reason -> {
                            adoption.waive(framework.id(), matters, reason);
                            changed.run();
                        })
                .open();
    }

    private void waived(List<Waiver> waivers) {
        var list = new UnorderedList();
        list.addClassName("plenary-items");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", "Waived");
        for (Waiver waiver : waivers) {
            Span reason = new Span("Waived: " + waiver.reason());
            reason.addClassName("plenary-muted");
            reason.getElement().setAttribute("dir", "auto");
            Div words = new Div(new Span(waiver.text()), reason);
            words.addClassName("plenary-item-words");
            ListItem item = new ListItem(words);
            if (mayWaive) {
                Button back = new Button("Take back", click -> takeBack(waiver));
                back.setAriaLabel("Take the waiver back: " + waiver.text());
                Div beside = new Div(back);
                beside.addClassName("plenary-item-beside");
                item.add(beside);
            }
            list.add(item);
        }
        section.add(list);
    }

    private void takeBack(Waiver waiver) {
        if (ErrorMessages.guard(
                () -> adoption.takeBack(framework.id(), waiver.kind(), waiver.subject()))) {
            changed.run();
        }
    }
}
