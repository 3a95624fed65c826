package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.CompletenessHint;
import org.plenary.directory.StillRight;

/** Above the own profile: is it still right, and what would help others to find one. */
final class StillRightPanel extends Div {
    private static final int FIRST = 3;

    private final transient StillRight stillRight;

    StillRightPanel(StillRight stillRight) {
        this.stillRight = stillRight;
        addClassName("plenary-still-right");
        show();
    }

    void show() {
        removeAll();
        StillRight.Word word = stillRight.mine();
        if (word.due()) {
            add(question(word));
        }
        List<CompletenessHint> hints = stillRight.hints();
        if (!hints.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("plenary-person-list");
            hints.stream().limit(FIRST).forEach(h -> list.add(item(h)));
            NativeDetails details = new NativeDetails("What would help others to find you", list);
            details.setOpen(hints.size() > FIRST);
            add(details);
        }
    }

    private Div question(StillRight.Word word) {
        Button right =
                new Button(
                        "Everything is right",
                        click -> {
                            if (ErrorMessages.guard(stillRight::confirm)) {
                                Toasts.say("Noted. You are asked again in a year.");
                                show();
                            }
                        });
        right.setDisableOnClick(true);
        var since = word.since().atZone(ReaderZone.get()).toLocalDate();
        Div question =
                new Div(
                        new Span(
                                "Is your profile still right? You last said so or changed it on %s."
                                        .formatted(Dates.day(since))),
                        right);
        question.addClassName("plenary-notice");
        return question;
    }

    private static ListItem item(CompletenessHint hint) {
        Span field = new Span(hint.field().words() + ": ");
        field.addClassName("plenary-hint-field");
        return new ListItem(field, new Span(hint.why()));
    }
}
