package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.ConversationSummary;
import org.plenary.directory.Conversations;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Introduction;
import org.plenary.directory.Introductions;

/** UC-67, UC-68: who wrote to me, and who would like me to meet somebody. */
@Route("messages")
@PageTitle("Messages – Plenary")
@Menu(title = "Messages", order = 6)
@PermitAll
@StyleSheet("context://assets/messages.css")
class MessagesView extends Div implements BeforeEnterObserver {
    private final transient Conversations conversations;
    private final transient Introductions introductions;
    private final transient Clock clock;
    private final Div waiting = new Div();
    private final Div list = new Div();
    private @Nullable String after;

    MessagesView(Conversations conversations, Introductions introductions, Clock clock) {
        this.conversations = conversations;
        this.introductions = introductions;
        this.clock = clock;
        addClassName("plenary-narrow");
        getElement().setAttribute("tabindex", "-1");
        add(
                new PageHeader("Messages")
                        .fact("Neither side sees the other’s address until they show it."),
                waiting,
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        after = event.getLocation().getQueryParameters().getSingleParameter("after").orElse(null);
        show();
    }

    private void show() {
        boolean introduced = showIntroductions();
        list.removeAll();
        try {
            show(conversations.mine(after), introduced);
        } catch (InvalidInput e) {
            list.add(new EmptyState(String.valueOf(e.getMessage())));
        }
    }

    private boolean showIntroductions() {
        waiting.removeAll();
        List<Introduction> all = introductions.waiting();
        if (all.isEmpty()) {
            return false;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("plenary-introductions");
        items.getElement().setAttribute("role", "list");
        all.forEach(i -> items.add(introduction(i)));
        waiting.add(new PageSection("Introductions that wait for you", items));
        return true;
    }

    private ListItem introduction(Introduction i) {
        Button accept = new Button("Accept", click -> answer(i, true));
        accept.setAriaLabel("Accept the introduction by " + i.by());
        Button decline = new Button("Decline", click -> answer(i, false));
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        decline.setAriaLabel("Decline the introduction by " + i.by());
        Div buttons = new Div(accept, decline);
        buttons.addClassName("plenary-form-actions");
        return new ListItem(
                Parts.line("%s would like to introduce you to %s.".formatted(i.by(), i.to())),
                Parts.line(i.text(), "plenary-message-text"),
                Parts.line(
                        "You meet only if both of you accept; then each sees the other’s name. Nobody learns who declined.",
                        "plenary-muted"),
                buttons);
    }

    private void answer(Introduction introduction, boolean accepts) {
        if (ErrorMessages.guard(() -> introductions.answer(introduction.id(), accepts))) {
            Toasts.say(
                    accepts
                            ? "Accepted. You find the conversation here as soon as the other accepts too."
                            : "Declined. Nobody is told.");
            show();
            // what was pressed is gone
            getElement().executeJs("this.focus()");
        }
    }

    private void show(Conversations.Page page, boolean introduced) {
        if (page.conversations().isEmpty() && introduced) {
            return;
        }
        if (page.conversations().isEmpty()) {
            list.add(
                    new EmptyState(
                            "No messages yet. Find somebody in the directory and write to them; their address stays theirs.",
                            Parts.button(DirectoryPaths.directory(), "Open the directory", true)));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("plenary-conversations");
        items.getElement().setAttribute("role", "list");
        Instant now = clock.instant();
        page.conversations().forEach(c -> items.add(new ListItem(row(c, now))));
        list.add(introduced ? new PageSection("Conversations", items) : items);
        if (page.next() != null || after != null) {
            list.add(paging(page.next(), after != null));
        }
    }

    private static Div row(ConversationSummary c, Instant now) {
        Anchor name = Parts.link(DirectoryPaths.conversation(c.id()), c.other());
        Div head = new Div(name);
        head.addClassName("plenary-conversation-head");
        if (c.unread()) {
            Span mark = new Span("New");
            mark.addClassName("plenary-unread");
            head.add(mark);
        }
        var when = TimeText.ago(c.lastAt(), now, ReaderZone.get());
        when.addClassName("plenary-muted");
        head.add(when);
        Div row = new Div(head, Parts.line(c.excerpt(), "plenary-muted"));
        row.addClassName("plenary-conversation");
        return row;
    }

    private static Div paging(@Nullable String next, boolean later) {
        Div nav = new Div();
        nav.addClassName("plenary-paging");
        nav.getElement().setAttribute("role", "navigation");
        nav.getElement().setAttribute("aria-label", "Pages");
        if (later) {
            nav.add(new RouterLink("Newest", MessagesView.class));
        }
        if (next != null) {
            RouterLink older = new RouterLink("Older", MessagesView.class);
            older.setQueryParameters(QueryParameters.of("after", next));
            nav.add(older);
        }
        return nav;
    }
}
