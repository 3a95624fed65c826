package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.StateBadge;
import org.plenary.framework.ActionProgress;
import org.plenary.framework.FollowUpWriting;
import org.plenary.framework.Item;
import org.plenary.framework.MilestoneProgress;
import org.plenary.framework.ProgressReport;

/** Where one action stands: how far, what was said last, its milestones, what was said before. */
@StyleSheet("context://assets/framework-follow.css")
final class ProgressPart extends Div {
    private final transient FollowUpWriting writing;
    private final Runnable changed;

    /**
     * @param changed shows what is stored now
     */
    ProgressPart(
            ActionProgress action,
            FollowUpWriting writing,
            FollowUpWriting.Reporter reporter,
            Runnable changed) {
        this.writing = writing;
        this.changed = changed;
        addClassName("follow-progress");
        Div line = new Div(ItemLooks.badge(action.status()), bar(action));
        line.addClassName("follow-line");
        add(line);
        if (action.reports().isEmpty()) {
            add(Fields.muted("Nothing is reported yet."));
        } else {
            add(report(action.reports().getFirst()));
        }
        List<Fields.Voice> voices = voices(reporter, action.item(), action.item());
        if (!voices.isEmpty()) {
            Button report =
                    new Button(
                            "Report progress",
                            click -> new ReportDialog(writing, action, voices, changed).open());
            report.addThemeVariants(ButtonVariant.SMALL);
            report.setAriaLabel("Report progress on " + action.item().label());
            add(report);
        }
        if (!action.milestones().isEmpty()) {
            add(milestones(reporter, action));
        }
        if (action.reports().size() > 1) {
            add(history(action));
        }
    }

    /** A milestone is reported on by its own lead bodies and by those of its action. */
    private static List<Fields.Voice> voices(
            FollowUpWriting.Reporter reporter, Item item, Item action) {
        var leads = new LinkedHashSet<>(item.leads());
        leads.addAll(action.leads());
        var voices = new ArrayList<Fields.Voice>();
        leads.stream()
                .filter(body -> reporter.bodies().contains(body.id()))
                .forEach(body -> voices.add(new Fields.Voice(body)));
        if (reporter.editor()) {
            voices.add(new Fields.Voice(null));
        }
        return voices;
    }

    private static Div bar(ActionProgress action) {
        Element bar = new Element("progress");
        bar.setAttribute("max", "100");
        bar.setAttribute("value", String.valueOf(action.percent()));
        bar.setAttribute("aria-label", "Progress of " + action.item().code());
        Span percent = new Span(action.percent() + " %");
        percent.addClassName("plenary-number");
        Div box = new Div();
        box.getElement().appendChild(bar);
        box.add(percent);
        box.addClassName("follow-bar");
        return box;
    }

    private static Div report(ProgressReport report) {
        Div said = new Div();
        if (!report.note().isEmpty()) {
            said.add(Fields.said(report.note()));
        }
        Div about =
                new Div(
                        Fields.muted(
                                report.by() + " · " + Dates.moment(report.at(), ReaderZone.get())));
        if (!report.link().isEmpty()) {
            Anchor link = new Anchor(report.link(), host(report.link()));
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            about.add(Fields.muted(" · "), link);
        }
        said.add(about);
        return said;
    }

    private static Details history(ActionProgress action) {
        Div before = new Div();
        before.addClassName("follow-history");
        for (ProgressReport report : action.reports().subList(1, action.reports().size())) {
            Span head = new Span("%s, %d %%".formatted(report.status().word(), report.percent()));
            head.addClassName("follow-name");
            before.add(new Div(head, report(report)));
        }
        return new Details("Earlier reports (" + (action.reports().size() - 1) + ")", before);
    }

    private UnorderedList milestones(FollowUpWriting.Reporter reporter, ActionProgress action) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-items");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", "Milestones of " + action.item().code());
        action.milestones().forEach(m -> list.add(milestone(reporter, m, action.item())));
        return list;
    }

    private ListItem milestone(
            FollowUpWriting.Reporter reporter, MilestoneProgress milestone, Item action) {
        Item item = milestone.item();
        Span name = new Span(item.label());
        name.getElement().setAttribute("dir", "auto");
        Div words = new Div(name, Fields.muted(when(milestone)));
        words.addClassName("plenary-item-words");
        milestone
                .history()
                .forEach(step ->
                        words.add(
                                Fields.said(
                                        "%s · %s · %s%s"
                                                .formatted(
                                                        Dates.moment(step.at(), ReaderZone.get()),
                                                        step.by(),
                                                        step.words(),
                                                        step.note().isEmpty()
                                                                ? ""
                                                                : "\n" + step.note()))));
        Div beside = new Div(badge(milestone));
        beside.addClassName("plenary-item-beside");
        List<Fields.Voice> voices = voices(reporter, item, action);
        if (!voices.isEmpty()) {
            beside.add(button("Move", item, () -> dialog(milestone, voices, true)));
            if (milestone.doneOn() == null) {
                beside.add(button("Reached", item, () -> dialog(milestone, voices, false)));
            }
        }
        return new ListItem(words, beside);
    }

    private void dialog(MilestoneProgress milestone, List<Fields.Voice> voices, boolean move) {
        new MilestoneDialog(writing, milestone, voices, move, changed).open();
    }

    private static Button button(String verb, Item item, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(verb + ": " + item.label());
        return button;
    }

    static StateBadge badge(MilestoneProgress milestone) {
        if (milestone.doneOn() != null) {
            return new StateBadge("Reached", StateBadge.Shape.FULL);
        }
        return milestone.overdue()
                ? new StateBadge("Overdue", StateBadge.Shape.STOPPED)
                : new StateBadge("To come", StateBadge.Shape.OPEN);
    }

    private static String when(MilestoneProgress milestone) {
        LocalDate done = milestone.doneOn();
        LocalDate due = milestone.dueOn();
        String dueWords = due == null ? "No day is stated" : "Due on " + Dates.day(due);
        return done == null ? dueWords : "Reached on " + Dates.day(done) + " · " + dueWords;
    }

    private static String host(String link) {
        String host = java.net.URI.create(link).getHost();
        return host == null ? link : host;
    }
}
