package org.plenary.directory.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.Field;
import org.plenary.directory.Introductions;
import org.plenary.directory.PersonCard;
import org.plenary.directory.PersonDetails;
import org.plenary.directory.PersonId;
import org.plenary.directory.Reach;
import org.plenary.directory.Relay;

/** UC-68: brings two people together whom the current account can see. */
@Route("messages/introduce/:person")
@PermitAll
@StyleSheet("context://assets/messages.css")
class IntroduceView extends EditPage implements BeforeEnterObserver {
    private final transient Directory directory;
    private final transient Relay relay;
    private final transient Introductions introductions;
    private final ComboBox<PersonCard> other = new ComboBox<>("Introduce to");
    private final TextArea text = MessageParts.field("Why they should meet");
    private final UUID key = UUID.randomUUID();
    private PersonId person = new PersonId(new UUID(0, 0));
    private String title = "Introduce";

    IntroduceView(Directory directory, Relay relay, Introductions introductions) {
        this.directory = directory;
        this.relay = relay;
        this.introductions = introductions;
        other.setWidthFull();
        other.setAutofocus(true);
        other.setHelperText("Type a name, an organisation or a field of expertise");
        other.setItemLabelGenerator(IntroduceView::label);
        other.setItemsWithFilterConverter(
                query ->
                        query.getFilter()
                                .map(words -> found(words).stream())
                                .orElse(java.util.stream.Stream.of())
                                .skip(query.getOffset())
                                .limit(query.getLimit()),
                words -> words.isBlank() ? null : words);
        other.addValueChangeListener(change -> touched());
        text.addValueChangeListener(change -> touched());
    }

    private java.util.List<PersonCard> found(String words) {
        return directory.search(DirectoryQuery.of(words)).people().stream()
                .filter(p -> !p.id().equals(person))
                .toList();
    }

    private static String label(PersonCard card) {
        String what = card.position().isEmpty() ? card.headline() : card.position();
        return what.isEmpty() ? card.name() : card.name() + " · " + what;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PersonDetails one =
                directory.person(
                        PersonView.id(event.getRouteParameters().get("person").orElse("")));
        person = one.id();
        String name = one.first(Field.FULL_NAME);
        title = "Introduce " + name;
        removeAll();
        add(new PageHeader(title).context(Parts.link(DirectoryPaths.person(person), name)));
        Reach reach = relay.reach(person);
        if (reach != Reach.OPEN) {
            add(new EmptyState(reach.words()));
            return;
        }
        add(
                MessageParts.form(
                        other,
                        text,
                        MessageParts.hint(
                                "Both read these words and your name. They meet only if both accept, and then see each other’s name; nobody learns who did not, and no addresses are exchanged."),
                        buttons("Propose introduction")));
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    @Override
    void save() {
        PersonCard chosen = other.getValue();
        if (chosen == null) {
            throw new InvalidInput(
                    "Nobody is chosen to meet them, so nothing was sent. Choose a person.");
        }
        introductions.propose(key, person, chosen.id(), text.getValue());
        settled();
        Parts.go(DirectoryPaths.person(person));
        Toasts.say("Introduction proposed. You are told when both accepted.");
    }

    @Override
    void reload() {}

    @Override
    void acceptStoredVersion() {}
}
