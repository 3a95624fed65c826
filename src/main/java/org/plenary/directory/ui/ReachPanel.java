package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.ContactDetails;
import org.plenary.directory.Conversations;

/** How others reach me: whether they may write, and who looked at my contact details. */
final class ReachPanel extends Div {
    private final transient ContactDetails contacts;
    private final UnorderedList looks = new UnorderedList();
    private final Button more = new Button("Show earlier ones");
    private @Nullable Long last;

    ReachPanel(Conversations conversations, ContactDetails contacts) {
        this.contacts = contacts;
        addClassName("plenary-reach");
        Checkbox takes = new Checkbox("Members of the network may write to me");
        takes.setValue(conversations.takesMessages());
        takes.setHelperText(
                "They do not see your address. Conversations that you answered go on either way.");
        takes.addValueChangeListener(change -> {
            if (change.isFromClient()
                    && ErrorMessages.guard(() -> conversations.takeMessages(takes.getValue()))) {
                Toasts.say(
                        takes.getValue()
                                ? "Members may write to you."
                                : "Nobody can begin to write to you.");
            }
        });
        var heading = new com.vaadin.flow.component.html.H3("Who saw my contact details");
        looks.addClassName("plenary-person-list");
        more.addClickListener(click -> next());
        add(takes, heading, looks, more);
        next();
        if (looks.getElement().getChildCount() == 0) {
            looks.setVisible(false);
            add(
                    MessageParts.hint(
                            "Nobody so far. Each time somebody has your mail address, telephone number or postal address shown to them, it is written down here for 400 days."));
        }
    }

    private void next() {
        List<ContactDetails.Look> page = contacts.looks(last);
        page.forEach(look -> {
            last = look.place();
            var when = TimeText.moment(look.at(), ReaderZone.get());
            when.addClassName("plenary-muted");
            looks.add(
                    new ListItem(
                            Parts.words(
                                    "%s · %s · "
                                            .formatted(
                                                    look.who(),
                                                    look.field()
                                                            .words()
                                                            .toLowerCase(java.util.Locale.ROOT))),
                            when));
        });
        more.setVisible(page.size() == ContactDetails.PAGE);
    }
}
