package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Predicate;
import org.plenary.base.Dates;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyAnswer;
import org.plenary.framework.Consensus;
import org.plenary.framework.ConsensusRecord;
import org.plenary.framework.ConsensusRecords;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemPositions;
import org.plenary.framework.Poll;
import org.plenary.framework.Position;
import org.plenary.framework.Positions;

/** How the member bodies stand to one item: the outcome, who differs and why, who agrees. */
@StyleSheet("context://assets/framework-follow.css")
final class PositionsPart extends Div {
    private final transient Positions positions;
    private final transient ConsensusRecords records;
    private final FrameworkDetails framework;
    private final ItemId item;

    PositionsPart(
            Positions positions,
            ConsensusRecords records,
            FrameworkDetails framework,
            ItemId item) {
        this.positions = positions;
        this.records = records;
        this.framework = framework;
        this.item = item;
        show();
    }

    private void show() {
        removeAll();
        ItemPositions now = positions.of(item);
        PageSection section = new PageSection("Positions");
        add(section);
        if (now.answers().isEmpty()) {
            section.add(nobodyAsked());
            return;
        }
        section.add(outcome(now));
        Poll poll = now.poll();
        if (poll != null) {
            section.add(pollLine(poll));
        }
        section.add(answers(now));
        addLine(section, now, "Endorses", a -> plain(a));
        addLine(section, now, "No answer yet", a -> a.kind() == BodyAnswer.Kind.NONE);
        addLine(
                section,
                now,
                "Hidden until the poll closes",
                a -> a.kind() == BodyAnswer.Kind.HIDDEN);
        if (!now.notConsulted().isEmpty()) {
            section.add(
                    new Details(
                            "Not consulted: "
                                    + now.notConsulted().size()
                                    + " of the network’s bodies",
                            new Paragraph(StandWords.names(now.notConsulted()))));
        }
        addRecords(section);
        addActions(section, now);
    }

    private EmptyState nobodyAsked() {
        return framework.may(FrameworkAction.CONSULT)
                ? new EmptyState(
                        "No member body is consulted on this framework yet.",
                        Links.button(
                                FrameworkPaths.positions(framework.slug()) + "?part=bodies",
                                "Choose who is consulted",
                                false))
                : new EmptyState(
                        "No member body is consulted on this framework yet. Its editors choose them.");
    }

    private static Div outcome(ItemPositions now) {
        Div line = new Div(StandWords.badge(now.consensus()));
        if (now.counts() != null) {
            line.add(Fields.muted(now.counts().words()));
        }
        line.addClassName("follow-line");
        Details definition =
                new Details("How consensus is defined", new Paragraph(Consensus.DEFINITION));
        Div outcome = new Div(line, definition);
        outcome.addClassName("follow-outcome");
        return outcome;
    }

    private static Paragraph pollLine(Poll poll) {
        Paragraph line =
                new Paragraph(
                        "A poll is open until %s. %s"
                                .formatted(
                                        Dates.momentWithZone(poll.closesAt(), ReaderZone.get()),
                                        poll.hidden()
                                                ? "Until then nobody sees the positions of others, the editors neither."
                                                : "Positions are visible at once."));
        line.addClassName("plenary-notice");
        return line;
    }

    private UnorderedList answers(ItemPositions now) {
        UnorderedList list = new UnorderedList();
        list.addClassName("follow-answers");
        list.getElement().setAttribute("role", "list");
        now.answers().stream()
                .filter(a -> a.position() != null && !plain(a))
                .forEach(a -> list.add(answer(now, a)));
        // one's own stands among them, also plain support
        now.answers().stream()
                .filter(a -> plain(a) && now.mine().contains(a.body()))
                .forEach(a -> list.add(answer(now, a)));
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private ListItem answer(ItemPositions now, BodyAnswer answer) {
        Position position = java.util.Objects.requireNonNull(answer.position());
        Span body = new Span(answer.body().label());
        body.addClassName("follow-name");
        body.getElement().setAttribute("dir", "auto");
        Div head = new Div(body, StandWords.mark(position.stand()));
        head.addClassName("follow-line");
        Div about =
                new Div(
                        Fields.muted(position.capacity().word() + " · "),
                        TimeText.moment(position.takenAt(), ReaderZone.get()));
        about.addClassName("plenary-muted");
        ListItem item = new ListItem(head);
        if (!position.statement().isEmpty()) {
            item.add(Fields.said(position.statement()));
        }
        item.add(about);
        if (position.earlierText()) {
            Span earlier = new Span("Taken on an earlier text");
            earlier.addClassName("follow-earlier");
            item.add(earlier);
        }
        if (position.number() > 1) {
            item.add(history(answer.body()));
        }
        if (now.mine().contains(answer.body()) && framework.may(FrameworkAction.TAKE_POSITION)) {
            item.add(own(now, answer.body(), position));
        }
        return item;
    }

    private Details history(BodySummary body) {
        Div before = new Div();
        before.addClassName("follow-history");
        positions.history(item, body.id()).stream()
                .filter(p -> p.endedAt() != null)
                .forEach(p ->
                        before.add(
                                Fields.said(
                                        "%s: %s%s"
                                                .formatted(
                                                        Dates.moment(p.takenAt(), ReaderZone.get()),
                                                        p.stand().word()
                                                                + (p.withdrawn()
                                                                        ? ", withdrawn"
                                                                        : ""),
                                                        p.statement().isEmpty()
                                                                ? ""
                                                                : "\n" + p.statement()))));
        return new Details("What it said before", before);
    }

    private Div own(ItemPositions now, BodySummary body, Position position) {
        Button change =
                new Button(
                        "Change",
                        click -> new PositionDialog(positions, now, body, this::show).open());
        change.addThemeVariants(ButtonVariant.SMALL);
        change.setAriaLabel("Change the position of " + body.label());
        Button withdraw =
                new Button(
                        "Withdraw",
                        click ->
                                Confirmation.ask(
                                        "Withdraw the position of " + body.label() + "?",
                                        "The body then has no position on this item. What it said stays in the history.",
                                        "Withdraw",
                                        () -> {
                                            positions.withdraw(item, body.id(), position.number());
                                            show();
                                        }));
        withdraw.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        withdraw.setAriaLabel("Withdraw the position of " + body.label());
        Div buttons = new Div(change, withdraw);
        buttons.addClassName("plenary-page-actions");
        return buttons;
    }

    private static void addLine(
            PageSection section, ItemPositions now, String word, Predicate<BodyAnswer> which) {
        List<BodySummary> bodies =
                now.answers().stream().filter(which).map(BodyAnswer::body).toList();
        if (!bodies.isEmpty()) {
            Span term = new Span(word + ": ");
            term.addClassName("follow-name");
            Paragraph line = new Paragraph(term, new Span(StandWords.names(bodies)));
            line.addClassName("follow-names");
            section.add(line);
        }
    }

    private void addRecords(PageSection section) {
        for (ConsensusRecord record : records.of(item)) {
            Paragraph line =
                    Fields.said(
                            "Recorded on %s: %s (%s)%s%s"
                                    .formatted(
                                            Dates.moment(record.recordedAt(), ReaderZone.get()),
                                            record.reached() ? "consensus" : "no consensus",
                                            record.counts(),
                                            record.earlierText() ? ", on an earlier text" : "",
                                            record.note().isEmpty() ? "" : "\n" + record.note()));
            line.addClassName("follow-record");
            section.add(line);
        }
    }

    private void addActions(PageSection section, ItemPositions now) {
        if (framework.may(FrameworkAction.DECIDE) && !now.hidden()) {
            section.actions(new Button("Record the outcome", click -> record(now)));
        }
        List<BodySummary> silent =
                now.answers().stream()
                        .filter(a -> a.position() == null && now.mine().contains(a.body()))
                        .map(BodyAnswer::body)
                        .toList();
        if (framework.may(FrameworkAction.TAKE_POSITION) && !silent.isEmpty()) {
            section.actions(
                    new Button(
                            "Take a position",
                            click ->
                                    new PositionDialog(
                                                    positions, now, silent.getFirst(), this::show)
                                            .open()));
        }
    }

    private void record(ItemPositions now) {
        var note = Fields.area("Note", 2_000);
        note.setHelperText(
                now.consensus() == Consensus.REACHED
                        ? "May stay empty"
                        : "Say what is done about it");
        Runnable save = () -> records.record(item, note.getValue());
        new FormDialog(
                        "Record the outcome",
                        new Paragraph(now.consensus().word() + ". " + words(now)),
                        new Paragraph(Consensus.DEFINITION),
                        note)
                .does("Record", save, save, this::show)
                .open();
    }

    private static String words(ItemPositions now) {
        return now.counts() == null ? "" : now.counts().words() + ".";
    }

    /** Support without a word, which is shown in one line. */
    private static boolean plain(BodyAnswer answer) {
        Position position = answer.position();
        return position != null && !position.setApart() && !position.earlierText();
    }
}
