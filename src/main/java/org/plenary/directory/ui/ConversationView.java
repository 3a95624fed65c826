package org.plenary.directory.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.CurrentAccount;
import org.plenary.base.NotFound;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Conversation;
import org.plenary.directory.ConversationId;
import org.plenary.directory.Conversations;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Relay;
import org.plenary.directory.RelayMessage;
import org.plenary.directory.RelayReports;
import org.plenary.notice.NoticeListeners;

/** UC-67: what two people wrote to each other, and what each shows of themselves. */
@Route("messages/:conversation")
@PermitAll
@StyleSheet("context://assets/messages.css")
class ConversationView extends EditPage implements BeforeEnterObserver {
    private final transient Conversations conversations;
    private final transient Relay relay;
    private final transient RelayReports reports;
    private final transient NoticeListeners listeners;
    private final transient CurrentAccount current;
    private final TextArea text = MessageParts.field("Your message");
    private final Div messages = new Div();
    private final Div answer = new Div();
    private final Div theirs = new Div();
    private final Checkbox show = new Checkbox();
    private final Button block = new Button();
    private PageHeader header = new PageHeader("");
    private ConversationId id = new ConversationId(new UUID(0, 0));
    private UUID key = UUID.randomUUID();
    private String title = "Messages";
    private transient @Nullable Runnable stopListening;

    ConversationView(
            Conversations conversations,
            Relay relay,
            RelayReports reports,
            NoticeListeners listeners,
            CurrentAccount current) {
        this.conversations = conversations;
        this.relay = relay;
        this.reports = reports;
        this.listeners = listeners;
        this.current = current;
        text.addValueChangeListener(change -> {
            if (text.isEmpty()) {
                settled();
            } else {
                touched();
            }
        });
        messages.getElement().setAttribute("aria-live", "polite");
        theirs.getElement().setAttribute("tabindex", "-1");
        theirs.addClassName("plenary-message-state");
        show.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (ErrorMessages.guard(() -> conversations.showAddress(id, show.getValue()))) {
                    Toasts.say(
                            show.getValue()
                                    ? "Your address is shown in this conversation."
                                    : "Your address is hidden from now on.");
                }
                refresh();
            }
        });
        block.addThemeVariants(ButtonVariant.TERTIARY);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = id(event.getRouteParameters().get("conversation").orElse(""));
        Conversation now = conversations.open(id);
        title = now.other();
        removeAll();
        header =
                new PageHeader(now.other())
                        .context(Parts.link(DirectoryPaths.messages(), "Messages"));
        now.person()
                .ifPresent(p ->
                        header.facts(Parts.link(DirectoryPaths.person(p), "In the directory")));
        answer.removeAll();
        answer.add(text, buttons("Send message"));
        answer.addClassName("plenary-message-form");
        Button report =
                new Button(
                        "Report to the administrators",
                        click -> new ReportDialog(reports, id, called(now)).open());
        report.addThemeVariants(ButtonVariant.TERTIARY);
        Div acts = new Div(block, report);
        acts.addClassName("plenary-form-actions");
        add(
                header,
                messages,
                theirs,
                answer,
                new PageSection("What you show", show),
                new PageSection("If you do not want this", acts));
        show(now);
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        current.id()
                .ifPresent(me -> stopListening = listeners.add(me, () -> ui.access(this::refresh)));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        Runnable stop = stopListening;
        if (stop != null) {
            stop.run();
        }
    }

    @Override
    void save() {
        relay.answer(key, id, text.getValue());
        key = UUID.randomUUID();
        text.clear();
        settled();
        refresh();
        // the message stands in the list, which is read out
        if (answer.isVisible()) {
            text.focus();
        } else {
            theirs.getElement().executeJs("this.focus()");
        }
    }

    @Override
    void reload() {
        refresh();
    }

    @Override
    void acceptStoredVersion() {
        refresh();
    }

    private void refresh() {
        show(conversations.open(id));
    }

    private void show(Conversation now) {
        messages.removeAll();
        if (now.origin() == Conversation.Origin.PASSED_ON
                && now.messages().stream().noneMatch(RelayMessage::mine)) {
            messages.add(
                    MessageParts.hint(
                            "Plenary passed this on to you for your part in a session. %s does not know that you received it. If you answer, they learn your name."
                                    .formatted(now.other())));
        }
        OrderedList list = new OrderedList();
        list.addClassName("plenary-messages");
        list.getElement().setAttribute("role", "list");
        now.messages().forEach(m -> list.add(item(m)));
        messages.add(list);
        showTheirs(now);
        show.setLabel("Show my mail address to " + called(now));
        show.setValue(now.showsMine());
        show.setHelperText(
                "You can hide it again at any time; what they noted before stays with them.");
        answer.setVisible(now.refusal().isEmpty());
        block.setText(now.blocked() ? "Unblock" : "Block");
        block.setAriaLabel((now.blocked() ? "Unblock " : "Block ") + called(now));
        listenToBlock(now);
    }

    private void showTheirs(Conversation now) {
        theirs.removeAll();
        now.address()
                .ifPresent(a -> {
                    Paragraph line =
                            new Paragraph(
                                    (now.named() ? now.other() : "This person")
                                            + " shows you their address: ");
                    line.add(Parts.outside("mailto:" + a, a));
                    line.addClassName("plenary-notice");
                    theirs.add(line);
                });
        if (!now.refusal().isEmpty()) {
            theirs.add(MessageParts.hint(now.refusal()));
        }
    }

    private void listenToBlock(Conversation now) {
        boolean blocks = !now.blocked();
        if (blockClick != null) {
            blockClick.remove();
        }
        blockClick =
                block.addClickListener(click -> {
                    if (ErrorMessages.guard(() -> conversations.block(id, blocks))) {
                        Toasts.say(
                                blocks
                                        ? "Blocked. Nothing tells them; their words do not reach you."
                                        : "Unblocked. What they write from now on reaches you.");
                        refresh();
                    }
                });
    }

    private com.vaadin.flow.shared.@Nullable Registration blockClick;

    /** Within a sentence. */
    private static String called(Conversation now) {
        return now.named() ? now.other() : "this person";
    }

    private static ListItem item(RelayMessage m) {
        Div head = new Div(Parts.words(m.mine() ? "You" : m.by()));
        var when = TimeText.moment(m.at(), ReaderZone.get());
        when.addClassName("plenary-muted");
        head.add(when);
        head.addClassName("plenary-message-head");
        ListItem item = new ListItem(head, Parts.line(m.text(), "plenary-message-text"));
        item.getElement().setAttribute("data-mine", m.mine());
        return item;
    }

    private static ConversationId id(String text) {
        try {
            return new ConversationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such conversation of yours.");
        }
    }
}
