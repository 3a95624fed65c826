package org.plenary.framework.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.Item;
import org.plenary.framework.PollPlan;
import org.plenary.framework.Polls;

/** Announces a poll on the positions of the consulted bodies. */
final class PollDialog {
    private final ComboBox<Item> item = new ComboBox<>("On");
    private final DateTimePicker opens;
    private final DateTimePicker closes;
    private final Checkbox hidden = new Checkbox("Hide the positions until the poll closes");

    PollDialog(List<Item> items, Clock clock) {
        item.setItems(items);
        item.setItemLabelGenerator(DocumentHtml::label);
        item.setPlaceholder("All items");
        item.setClearButtonVisible(true);
        item.setWidthFull();
        opens =
                Fields.moment(
                        "Opens",
                        clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
        closes =
                Fields.moment(
                        "Closes",
                        clock.instant()
                                .plus(Duration.ofDays(14))
                                .truncatedTo(java.time.temporal.ChronoUnit.HOURS));
    }

    void open(Polls polls, FrameworkId framework, Runnable changed) {
        Runnable save =
                () -> {
                    Item chosen = item.getValue();
                    polls.announce(
                            framework,
                            new PollPlan(
                                    chosen == null ? null : chosen.id(),
                                    Fields.moment(opens),
                                    Fields.moment(closes),
                                    hidden.getValue()));
                };
        new FormDialog(
                        "Announce a poll",
                        item,
                        opens,
                        closes,
                        hidden,
                        new Paragraph(
                                "While positions are hidden nobody sees those of others, you neither. This cannot be changed once the poll is open; closing it early shows them to everybody at once."))
                .does(
                        "Announce poll",
                        save,
                        save,
                        () -> {
                            Toasts.say("Poll announced.");
                            changed.run();
                        })
                .open();
    }
}
