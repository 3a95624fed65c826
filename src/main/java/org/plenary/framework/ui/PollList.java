package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ReaderZone;
import org.plenary.framework.Item;
import org.plenary.framework.Poll;
import org.plenary.framework.Polls;

/** The polls of a framework, the newest first; closed ones with what they came to. */
final class PollList extends UnorderedList {
    private final transient Polls polls;
    private final boolean runs;
    private final Runnable changed;

    PollList(
            Polls polls,
            List<Poll> all,
            List<Item> items,
            Instant now,
            boolean runs,
            Runnable changed) {
        this.polls = polls;
        this.runs = runs;
        this.changed = changed;
        addClassName("plenary-items");
        getElement().setAttribute("role", "list");
        all.forEach(poll -> add(row(poll, items, now)));
    }

    private ListItem row(Poll poll, List<Item> items, Instant now) {
        Span on = new Span("On " + subject(poll, items));
        on.getElement().setAttribute("dir", "auto");
        Span when =
                Fields.muted(
                        "%s – %s · %s"
                                .formatted(
                                        Dates.moment(poll.opensAt(), ReaderZone.get()),
                                        Dates.momentWithZone(poll.closesAt(), ReaderZone.get()),
                                        poll.hidden()
                                                ? "positions hidden until it closes"
                                                : "positions visible"));
        Div words = new Div(on, when);
        words.addClassName("plenary-item-words");
        Poll.Phase phase = poll.phase(now);
        if (phase == Poll.Phase.CLOSED) {
            words.add(outcome(poll));
        }
        Div beside = new Div(StandWords.badge(phase));
        beside.addClassName("plenary-item-beside");
        if (runs && phase == Poll.Phase.OPEN) {
            beside.add(close(poll));
        }
        if (runs && phase == Poll.Phase.ANNOUNCED) {
            beside.add(cancel(poll));
        }
        return new ListItem(words, beside);
    }

    private Button close(Poll poll) {
        return new Button(
                "Close now",
                click ->
                        Confirmation.ask(
                                "Close the poll now?",
                                poll.hidden()
                                        ? "All positions become visible to everybody at once. This cannot be undone."
                                        : "Its outcome is that of this moment. This cannot be undone.",
                                "Close now",
                                () -> {
                                    polls.close(poll.id(), poll.version());
                                    changed.run();
                                }));
    }

    private Button cancel(Poll poll) {
        return new Button(
                "Cancel poll",
                click ->
                        Confirmation.ask(
                                "Cancel the poll?",
                                "It is taken away before it opens.",
                                "Cancel poll",
                                () -> {
                                    polls.cancel(poll.id(), poll.version());
                                    changed.run();
                                }));
    }

    /** Read when it is opened: many items may be in it. */
    private Details outcome(Poll poll) {
        Div content = new Div();
        content.addClassName("follow-history");
        Details details = new Details("Outcome when it closed", content);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getComponentCount() == 0) {
                for (Polls.Outcome one : polls.outcome(poll.id())) {
                    Span name = new Span(one.item().label());
                    name.addClassName("follow-name");
                    Div line =
                            new Div(
                                    name,
                                    StandWords.badge(one.consensus()),
                                    Fields.muted(one.counts().words()));
                    line.addClassName("follow-line");
                    content.add(line);
                }
            }
        });
        return details;
    }

    private static String subject(Poll poll, List<Item> items) {
        return items.stream()
                .filter(i -> i.id().equals(poll.item()))
                .map(DocumentHtml::label)
                .findFirst()
                .orElse(poll.item() == null ? "all items" : "an item that was deleted");
    }
}
