package org.plenary.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.summary.Comment;
import org.plenary.summary.CommentAnchor;
import org.plenary.summary.CommentId;
import org.plenary.summary.CommentThread;

/** One thread: the words it is about, the remarks, and what the reader may do with it. */
final class ThreadCard extends Article {
    private final SummaryServices services;
    private final CommentThread thread;
    private final ZoneId zone;

    /**
     * @param jump shows the words in the text
     * @param mayReply whether the reader may answer here
     */
    ThreadCard(
            SummaryServices services,
            CommentThread thread,
            ZoneId zone,
            boolean mayReply,
            Consumer<CommentId> jump) {
        this.services = services;
        this.thread = thread;
        this.zone = zone;
        addClassName("summary-thread");
        setId("thread-" + thread.id());
        getElement().setAttribute("aria-label", thread.open() ? "Comment" : "Resolved comment");
        thread.anchor().map(a -> quotation(a, jump)).ifPresent(this::add);
        thread.comments().forEach(c -> add(remark(c)));
        add(foot());
        if (mayReply && thread.open()) {
            add(
                    new Replies(
                            "Reply",
                            "Reply",
                            (id, text) -> services.comments.reply(thread.id(), id, text)));
        }
    }

    private Component quotation(CommentAnchor anchor, Consumer<CommentId> jump) {
        NativeButton words =
                new NativeButton(anchor.quotation(), click -> jump.accept(thread.id()));
        words.addClassName("summary-quotation");
        words.getElement().setAttribute("dir", "auto");
        words.setTitle("Show these words in the text");
        return words;
    }

    private Component remark(Comment comment) {
        Span author = new Span(comment.mine() ? "You" : comment.author());
        author.addClassName("summary-author");
        TimeText when = TimeText.ago(comment.at(), services.clock.instant(), zone);
        when.addClassName("plenary-muted");
        Div head = new Div(author, when);
        head.addClassName("summary-remark-head");
        Paragraph words = new Paragraph(comment.withdrawn() ? "Withdrawn" : comment.body());
        words.getElement().setAttribute("dir", "auto");
        if (comment.withdrawn()) {
            words.addClassName("plenary-muted");
        } else if (comment.mine() && thread.open()) {
            head.add(withdraw(comment));
        }
        Div remark = new Div(head, words);
        remark.addClassName("summary-remark");
        return remark;
    }

    private Button withdraw(Comment comment) {
        Button button =
                small(
                        "Withdraw",
                        () -> {
                            services.comments.withdraw(comment.id());
                            Toasts.undo(
                                    "Your comment is withdrawn.",
                                    () -> services.comments.restore(comment.id()));
                        });
        button.setAriaLabel("Withdraw your comment");
        return button;
    }

    private Component foot() {
        Div foot = new Div();
        foot.addClassName("summary-thread-foot");
        if (thread.mayResolve()) {
            foot.add(
                    thread.open()
                            ? small("Resolve", () -> services.comments.resolve(thread.id()))
                            : small("Reopen", () -> services.comments.reopen(thread.id())));
        }
        foot.setVisible(thread.mayResolve());
        return foot;
    }

    private static Button small(String verb, Runnable action) {
        Button button = new Button(verb, click -> ErrorMessages.guard(action));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }
}
