package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Photos;
import org.plenary.directory.Relay;
import org.plenary.directory.ThroughWork;
import org.plenary.directory.ThroughWork.Answer;
import org.plenary.workshop.SessionId;

/** UC-66: who took part in a session, as far as may be said, and a way to reach all of them. */
@Route("directory/sessions/:session")
@PermitAll
@StyleSheet("context://assets/directory.css")
class ThroughWorkView extends EditPage implements BeforeEnterObserver {
    private final transient ThroughWork work;
    private final transient Relay relay;
    private final transient Photos photos;
    private final TextArea text = MessageParts.field("Your message");
    private SessionId session = new SessionId(new UUID(0, 0));
    private String title = "Session";

    ThroughWorkView(ThroughWork work, Relay relay, Photos photos) {
        this.work = work;
        this.relay = relay;
        this.photos = photos;
        text.addValueChangeListener(change -> touched());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        session = id(event.getRouteParameters().get("session").orElse(""));
        Answer answer = work.tookPart(session);
        title = answer.session().title();
        removeAll();
        add(
                new PageHeader("Who took part")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory"))
                        .facts(Parts.words(title), Parts.words(answer.session().workshopTitle())),
                new PageSection("People", said(answer)));
        if (answer.mayPassOn()) {
            add(new PageSection("Write to those who took part", passOn()));
        }
    }

    @Override
    public String getPageTitle() {
        return "Who took part in " + title + " – Plenary";
    }

    private static SessionId id(String text) {
        try {
            return new SessionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such session.");
        }
    }

    private Component said(Answer answer) {
        if (!answer.people().isEmpty()) {
            return ResultList.cards(answer.people(), photos);
        }
        if (!answer.groups().isEmpty()) {
            UnorderedList groups = new UnorderedList();
            groups.addClassName("plenary-person-list");
            answer.groups().forEach(group -> groups.add(new ListItem(Parts.words(group))));
            return groups;
        }
        return MessageParts.hint(sentence(answer));
    }

    /** Depends on the reader and the policy only, never on who was there. */
    private static String sentence(Answer answer) {
        if (!answer.forThisReader()) {
            return "Who took part is for those who take part in the workshop and may read the session.";
        }
        return switch (answer.policy()) {
            case ATTRIBUTED ->
                    "Nobody is named here. People appear who say that they were there, agree to be named, and show you a profile.";
            case BY_ORGANISATION ->
                    "This session is attributed by organisation. One is shown when enough of its people agree to be named.";
            case BY_SECTOR ->
                    "This session is attributed by sector. One is shown when enough of its people agree to be named.";
            case NONE -> "This session is not attributed, so nobody is named.";
        };
    }

    private Component[] passOn() {
        Paragraph hint =
                MessageParts.hint(
                        "Your name and words are passed on to those who took part and take messages. You are not told who or how many they are; whoever answers shows you their name.");
        return new Component[] {hint, text, buttons("Pass on")};
    }

    @Override
    void save() {
        relay.passOn(session, text.getValue());
        text.clear();
        settled();
        Toasts.say("Your words are passed on.");
    }

    @Override
    void reload() {}

    @Override
    void acceptStoredVersion() {}
}
