package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.ActionProgress;
import org.plenary.framework.FollowUpWriting;
import org.plenary.framework.ItemStatus;
import org.plenary.framework.ProgressPlan;

/** Takes in a report on an action. */
final class ReportDialog {
    private final FollowUpWriting writing;
    private final ActionProgress action;
    private final Runnable changed;
    private final Select<Fields.Voice> voice;
    private final Select<ItemStatus> status = new Select<>();
    private final IntegerField percent = new IntegerField("Share of the work, in %");
    private final TextArea note = Fields.area("What was done", ProgressPlan.LONGEST_NOTE);
    private final TextField link = Fields.line("Link (http or https, may stay empty)", 2_000);

    ReportDialog(
            FollowUpWriting writing,
            ActionProgress action,
            List<Fields.Voice> voices,
            Runnable changed) {
        this.writing = writing;
        this.action = action;
        this.changed = changed;
        voice = Fields.voice(voices);
        status.setLabel("Status");
        status.setItems(ItemStatus.values());
        status.setItemLabelGenerator(ItemStatus::word);
        status.setValue(action.status());
        percent.setMin(0);
        percent.setMax(100);
        percent.setStepButtonsVisible(true);
        percent.setStep(5);
        percent.setValue(action.percent());
        // done and not started say the share themselves
        status.addValueChangeListener(change -> {
            if (change.getValue() == ItemStatus.DONE) {
                percent.setValue(100);
            } else if (change.getValue() == ItemStatus.NOT_STARTED) {
                percent.setValue(0);
            }
        });
    }

    void open() {
        new FormDialog(
                        "Progress of " + action.item().label(),
                        voice,
                        status,
                        percent,
                        note,
                        link,
                        new Paragraph(
                                "Reports are public. None is overwritten: this one stands before the earlier ones."))
                .does(
                        "Report",
                        () -> save(action.last()),
                        // on top of the one that was reported meanwhile
                        () -> save(writing.latest(action.item().id())),
                        () -> {
                            Toasts.say("Progress reported.");
                            changed.run();
                        })
                .open();
    }

    private void save(int before) {
        Integer share = percent.getValue();
        if (share == null) {
            throw new InvalidInput(
                    "The share of the work is empty, so nothing was saved. Write a number from 0 to 100.");
        }
        var body = Objects.requireNonNull(voice.getValue()).body();
        writing.report(
                action.item().id(),
                new ProgressPlan(
                        body == null ? null : body.id(),
                        status.getValue(),
                        share,
                        note.getValue(),
                        link.getValue(),
                        before));
    }
}
