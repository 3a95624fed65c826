package org.plenary.framework.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.FollowUpWriting;
import org.plenary.framework.ItemId;
import org.plenary.framework.MilestoneProgress;
import org.plenary.framework.ProgressPlan;
import org.plenary.framework.StepPlan;

/** Says that a milestone was reached, or moves it. */
final class MilestoneDialog {
    private final FollowUpWriting writing;
    private final MilestoneProgress milestone;
    private final boolean move;
    private final Runnable changed;
    private final Select<Fields.Voice> voice;
    private final DatePicker day;
    private final TextArea note;

    MilestoneDialog(
            FollowUpWriting writing,
            MilestoneProgress milestone,
            List<Fields.Voice> voices,
            boolean move,
            Runnable changed) {
        this.writing = writing;
        this.milestone = milestone;
        this.move = move;
        this.changed = changed;
        voice = Fields.voice(voices);
        day = Fields.day(move ? "Due on, from now on" : "Reached on");
        note =
                Fields.area(
                        move ? "Why it moves" : "Note (may stay empty)", ProgressPlan.LONGEST_NOTE);
    }

    void open() {
        String title = (move ? "Move " : "Reached: ") + milestone.item().label();
        new FormDialog(title, voice, day, note)
                .does(
                        move ? "Move milestone" : "Save",
                        () -> save(milestone.last()),
                        () -> save(writing.latest(milestone.item().id())),
                        () -> {
                            Toasts.say(move ? "Milestone moved." : "Milestone reached.");
                            changed.run();
                        })
                .open();
    }

    private void save(int before) {
        LocalDate chosen = day.getValue();
        if (chosen == null) {
            throw new InvalidInput("No day is chosen, so nothing was saved. Choose it.");
        }
        ItemId id = milestone.item().id();
        var body = Objects.requireNonNull(voice.getValue()).body();
        var plan = new StepPlan(body == null ? null : body.id(), chosen, note.getValue(), before);
        if (move) {
            writing.moved(id, plan);
        } else {
            writing.reached(id, plan);
        }
    }
}
