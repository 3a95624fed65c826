package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.summary.Attendance;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionDetails;

/** Who was in the room: each says so for themselves and decides whether to be listed. */
final class AttendancePanel extends Div {
    private final Attendance attendance;
    private final SessionDetails session;

    AttendancePanel(Attendance attendance, SessionDetails session) {
        this.attendance = attendance;
        this.session = session;
        addClassName("summary-attendance");
        refresh();
    }

    private void refresh() {
        removeAll();
        Attendance.Present present = attendance.of(session.id());
        add(mine(present));
        UnorderedList list = new UnorderedList();
        present.listed().forEach(label -> list.add(new ListItem(label)));
        list.setVisible(!present.listed().isEmpty());
        add(list);
        if (present.unlisted() > 0) {
            String who =
                    present.unlisted() == 1
                            ? "1 person who is not listed."
                            : "%,d people who are not listed.".formatted(present.unlisted());
            add(new Paragraph((present.listed().isEmpty() ? "" : "And ") + who));
        }
        present.headCount()
                .ifPresent(n -> add(new Paragraph("Counted in the room: %,d.".formatted(n))));
        if (attendance.mayCount(session.id())) {
            add(counting(present));
        }
    }

    private Div mine(Attendance.Present present) {
        Checkbox there = new Checkbox("I was in this session", present.mine().isPresent());
        Checkbox listed = new Checkbox(consent(), present.mine().orElse(false));
        listed.setVisible(present.mine().isPresent());
        there.addValueChangeListener(change ->
                save(() -> {
                    if (change.getValue()) {
                        attendance.attend(session.id(), false);
                    } else {
                        attendance.leave(session.id());
                    }
                }));
        listed.addValueChangeListener(
                change -> save(() -> attendance.attend(session.id(), change.getValue())));
        Div both = new Div(there, listed);
        both.addClassName("plenary-form");
        return both;
    }

    private String consent() {
        return session.policy() == AttributionPolicy.ATTRIBUTED
                ? "List me by name"
                : "List me, as far as the session's policy allows: "
                        + session.policy().word().toLowerCase(java.util.Locale.ROOT);
    }

    private Div counting(Attendance.Present present) {
        IntegerField number = new IntegerField("People in the room");
        number.setMin(0);
        number.setMax(100_000);
        present.headCount().ifPresent(number::setValue);
        Button save =
                new Button(
                        "Save the number",
                        click -> {
                            if (number.getValue() == null) {
                                number.setErrorMessage("Write a number from 0 to 100,000.");
                                number.setInvalid(true);
                            } else {
                                save(() -> attendance.count(session.id(), number.getValue()));
                            }
                        });
        save.addThemeVariants(ButtonVariant.SMALL);
        Div both = new Div(number, save);
        both.addClassName("plenary-form");
        return both;
    }

    private void save(Runnable change) {
        if (ErrorMessages.guard(change)) {
            Toasts.say("Saved.");
        }
        refresh();
    }
}
