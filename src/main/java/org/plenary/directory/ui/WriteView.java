package org.plenary.directory.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.ConversationId;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Field;
import org.plenary.directory.PersonDetails;
import org.plenary.directory.PersonId;
import org.plenary.directory.Reach;
import org.plenary.directory.Relay;

/** UC-67: the first message to somebody. */
@Route("messages/to/:person")
@PermitAll
@StyleSheet("context://assets/messages.css")
class WriteView extends EditPage implements BeforeEnterObserver {
    private final transient Directory directory;
    private final transient Relay relay;
    private final TextArea text = MessageParts.field("Your message");
    private final UUID key = UUID.randomUUID();
    private PersonId person = new PersonId(new UUID(0, 0));
    private String title = "Message";

    WriteView(Directory directory, Relay relay) {
        this.directory = directory;
        this.relay = relay;
        text.setAutofocus(true);
        text.addValueChangeListener(change -> touched());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PersonDetails to =
                directory.person(
                        PersonView.id(event.getRouteParameters().get("person").orElse("")));
        person = to.id();
        Optional<ConversationId> known = relay.conversation(person);
        if (known.isPresent()) {
            // what was said before stands there
            event.forwardTo(
                    ConversationView.class,
                    new RouteParameters("conversation", known.get().toString()));
            return;
        }
        String name = to.first(Field.FULL_NAME);
        title = "Write to " + name;
        removeAll();
        add(new PageHeader(title).context(Parts.link(DirectoryPaths.person(person), name)));
        Reach reach = relay.reach(person);
        if (reach != Reach.OPEN) {
            add(new EmptyState(reach.words()));
            return;
        }
        add(
                MessageParts.hint(
                        "%s gets your name and these words, here and by mail. Neither of you sees the other’s address until one chooses to show theirs."
                                .formatted(name)),
                MessageParts.form(text, buttons("Send message")));
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    @Override
    void save() {
        ConversationId sent = relay.write(key, person, text.getValue());
        settled();
        Parts.go(DirectoryPaths.conversation(sent));
        Toasts.say("Message sent.");
    }

    @Override
    void reload() {}

    @Override
    void acceptStoredVersion() {}
}
