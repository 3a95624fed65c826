package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.summary.CommentAnchor;
import org.plenary.summary.CommentId;
import org.plenary.summary.CommentThread;
import org.plenary.summary.SummaryDetails;

/**
 * All threads of a summary. A refresh replaces only threads that changed, so that a half-written
 * reply elsewhere stays.
 */
final class CommentsPanel extends Div {
    private final SummaryServices services;
    private final SummaryDetails summary;
    private final ZoneId zone;
    private final Consumer<CommentId> jump;
    private final Div fresh = new Div();
    private final Div threads = new Div();
    private final Map<CommentThread, ThreadCard> shown = new HashMap<>();
    private boolean resolvedToo;

    CommentsPanel(
            SummaryServices services,
            SummaryDetails summary,
            ZoneId zone,
            Consumer<CommentId> jump) {
        this.services = services;
        this.summary = summary;
        this.zone = zone;
        this.jump = jump;
        addClassName("summary-comments");
        threads.addClassName("summary-threads");
        add(fresh, threads);
        if (summary.mayComment()) {
            write(null);
        }
    }

    /** Opens the field for a remark about these words, or about the whole when there are none. */
    void write(@Nullable CommentAnchor anchor) {
        fresh.removeAll();
        if (anchor != null) {
            Paragraph words = new Paragraph(anchor.quotation());
            words.addClassName("summary-quotation");
            words.getElement().setAttribute("dir", "auto");
            fresh.add(words);
        }
        Replies field =
                new Replies(
                        anchor == null ? "Comment on the whole" : "Comment on these words",
                        "Comment",
                        (id, text) -> {
                            services.comments.start(summary.id(), id, anchor, text);
                            if (anchor != null) {
                                write(null);
                            }
                        });
        fresh.add(field);
        if (anchor != null) {
            field.focus();
        }
    }

    /** Brings a thread into view. */
    void focus(String id) {
        shown.values().stream()
                .filter(card -> card.getId().filter(("thread-" + id)::equals).isPresent())
                .findFirst()
                .ifPresent(card ->
                        card.getElement()
                                .executeJs(
                                        "this.tabIndex = -1; this.focus(); this.scrollIntoView({block: 'nearest'})"));
    }

    void show(List<CommentThread> all) {
        var before = new HashMap<>(shown);
        shown.clear();
        threads.removeAll();
        for (CommentThread thread : all) {
            if (thread.open() || resolvedToo) {
                ThreadCard card = before.get(thread);
                shown.put(thread, card == null ? card(thread) : card);
                threads.add(shown.get(thread));
            }
        }
        long resolved = all.stream().filter(t -> !t.open()).count();
        if (shown.isEmpty()) {
            threads.add(
                    new Paragraph(
                            summary.mayComment()
                                    ? "No open comments. Select words in the text and press Comment, or write about the whole here."
                                    : "No open comments."));
        }
        if (resolved > 0) {
            threads.add(toggle(resolved, all));
        }
    }

    private Button toggle(long resolved, List<CommentThread> all) {
        var button =
                new Button(
                        resolvedToo ? "Hide resolved" : "Show " + resolved + " resolved",
                        click -> {
                            resolvedToo = !resolvedToo;
                            show(all);
                        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private ThreadCard card(CommentThread thread) {
        return new ThreadCard(services, thread, zone, summary.mayComment(), jump);
    }
}
