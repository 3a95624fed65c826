package org.plenary.summary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Texts;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.collaboration.DocumentRole;
import org.plenary.collaboration.ui.CommentMark;
import org.plenary.collaboration.ui.SharedTextEditor;
import org.plenary.summary.CommentAnchor;
import org.plenary.summary.CommentId;
import org.plenary.summary.CommentThread;
import org.plenary.summary.EditorSeat;
import org.plenary.summary.Passage;
import org.plenary.summary.PassageUses;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryPaths;
import org.plenary.summary.SummaryStanding;
import org.plenary.summary.TextHtml;
import org.plenary.workshop.SessionDetails;

/**
 * The text with its margin. Who may change or comment on the text gets the editor; everyone else,
 * and everyone once the text is fixed, gets it to read.
 */
final class SummaryDesk extends Div {
    private final SummaryServices services;
    private final SessionDetails session;
    private SummaryDetails summary;
    private final @Nullable SharedTextEditor editor;
    private final Div text = new Div();
    private final Nav doors = new Nav();
    private final Aside aside = new Aside();
    private SummaryMargin margin = SummaryMargin.NONE;
    private @Nullable CommentsPanel comments;
    private long open;

    SummaryDesk(SummaryServices services, SessionDetails session, SummaryDetails summary) {
        this.services = services;
        this.session = session;
        this.summary = summary;
        addClassName("summary-desk");
        text.addClassName("summary-text");
        aside.addClassName("summary-margin");
        doors.addClassName("summary-doors");
        doors.getElement().setAttribute("aria-label", "Beside the text");
        editor = edits(summary) ? editor() : null;
        text.add(editor == null ? reading() : editor);
        add(doors, text, aside);
        refreshComments();
        showMargin(SummaryMargin.NONE);
    }

    /** Whether the same way of showing the text still fits the new state and rights. */
    boolean stillFits(SummaryDetails now) {
        // the editor itself follows a change from writing to suggesting to reading
        return edits(now) == edits(summary)
                && now.mayComment() == summary.mayComment()
                && now.state() == summary.state();
    }

    void update(SummaryDetails now) {
        summary = now;
        refreshComments();
    }

    SummaryMargin margin() {
        return margin;
    }

    void showMargin(SummaryMargin which) {
        margin = which;
        doors();
        aside.removeAll();
        comments = null;
        aside.setVisible(which != SummaryMargin.NONE);
        if (which == SummaryMargin.NONE) {
            removeClassName("summary-with-margin");
            return;
        }
        addClassName("summary-with-margin");
        Button close = new Button("Close", click -> go(SummaryMargin.NONE));
        close.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Div line = new Div(new H2(title(which)), close);
        line.addClassName("summary-margin-head");
        aside.getElement().setAttribute("aria-label", title(which));
        aside.add(line, panel(which));
    }

    void refreshComments() {
        List<CommentThread> threads = services.comments.of(summary.id());
        if (comments != null) {
            comments.show(threads);
        }
        if (editor != null) {
            editor.setComments(threads.stream().flatMap(t -> mark(t).stream()).toList());
        }
        open = threads.stream().filter(CommentThread::open).count();
        doors();
    }

    /** Brings a passage into view; one that is not there leaves the text as it is. */
    void showPassage(String blockId) {
        if (editor != null) {
            editor.jumpToPassage(blockId);
        } else {
            text.getElement()
                    .executeJs(
                            """
                            const there = this.querySelector('#' + CSS.escape($0));
                            if (there) {
                              there.scrollIntoView({block: 'center'});
                              there.classList.add('summary-cited');
                            }
                            """,
                            TextHtml.ANCHOR + blockId);
        }
    }

    void refreshPassages() {
        if (editor == null) {
            text.removeAll();
            text.add(reading());
        }
        if (margin == SummaryMargin.PASSAGES) {
            showMargin(margin);
        }
    }

    private void doors() {
        doors.removeAll();
        doors.add(door(SummaryMargin.COMMENTS, open == 0 ? "Comments" : "Comments (" + open + ")"));
        doors.add(door(SummaryMargin.PASSAGES, "Passages"));
        doors.add(door(SummaryMargin.PEOPLE, "Who was there"));
        doors.add(door(SummaryMargin.ABOUT, "About the session"));
    }

    private Anchor door(SummaryMargin which, String words) {
        boolean here = which == margin;
        Anchor link = new Anchor(here ? path() : path() + "?margin=" + which.key(), words);
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("aria-expanded", String.valueOf(here));
        return link;
    }

    private Component panel(SummaryMargin which) {
        return switch (which) {
            case COMMENTS -> commentsPanel();
            case PASSAGES -> passages();
            case PEOPLE -> new AttendancePanel(services.attendance, session);
            case ABOUT, NONE -> new SessionAbout(session, services.organizes(session));
        };
    }

    private PassageList passages() {
        boolean organizes = summary.standings().contains(SummaryStanding.ORGANIZER);
        return new PassageList(
                services.passages.of(summary.id()),
                services.uses(summary.id()),
                organizes ? this::removeWords : null);
    }

    private void removeWords(Passage passage) {
        new NoteDialog(
                        "Remove these words for good?",
                        "“%s” goes from the text, its history, its comments and every quotation.%s Versions that are public keep it until an operator removes it. The history before this moment is gone."
                                .formatted(Texts.shorten(passage.text(), 120), restingOn(passage)),
                        "Reason, without the words",
                        "Remove words",
                        reason -> {
                            services.redaction.redact(summary.id(), passage.blockId(), reason);
                            Toasts.say("The words are removed.");
                        })
                .open();
    }

    /** Which items of frameworks will say that the passage is no longer there. */
    private String restingOn(Passage passage) {
        List<PassageUses.Use> uses =
                services.uses(summary.id()).getOrDefault(passage.blockId(), List.of());
        String codes = uses.stream().map(PassageUses.Use::code).collect(Collectors.joining(", "));
        return switch (uses.size()) {
            case 0 -> "";
            case 1 -> " " + codes + " rests on it and will say so.";
            default -> " " + codes + " rest on it and will say so.";
        };
    }

    private CommentsPanel commentsPanel() {
        CommentsPanel panel = new CommentsPanel(services, summary, session.zone(), this::jump);
        panel.show(services.comments.of(summary.id()));
        comments = panel;
        return panel;
    }

    private static String title(SummaryMargin which) {
        return switch (which) {
            case COMMENTS -> "Comments";
            case PASSAGES -> "Marked passages";
            case PEOPLE -> "Who was there";
            case ABOUT, NONE -> "About the session";
        };
    }

    private SharedTextEditor editor() {
        EditorSeat seat = services.summaries.seat(summary.id());
        var shared = new SharedTextEditor(seat.document(), seat.epoch(), seat.authorKey());
        shared.setLabel("Summary of " + session.title());
        shared.addCommentRequestedListener(e -> write(e.start(), e.end(), e.quote()));
        shared.addCommentSelectedListener(e -> select(e.commentId()));
        return shared;
    }

    private void write(String start, String end, String quote) {
        ErrorMessages.guard(() -> {
            var anchor = new CommentAnchor(start, end, "", quote);
            if (margin != SummaryMargin.COMMENTS) {
                go(SummaryMargin.COMMENTS);
                showMargin(SummaryMargin.COMMENTS);
            }
            if (comments != null) {
                comments.write(anchor);
            }
        });
    }

    private void select(String id) {
        if (margin != SummaryMargin.COMMENTS) {
            go(SummaryMargin.COMMENTS);
            showMargin(SummaryMargin.COMMENTS);
        }
        if (comments != null) {
            comments.focus(id);
        }
    }

    private void jump(CommentId id) {
        if (editor != null) {
            editor.jumpToComment(id.toString());
        }
    }

    private void go(SummaryMargin which) {
        UI.getCurrent()
                .navigate(
                        path().substring("/app/".length()),
                        which == SummaryMargin.NONE
                                ? QueryParameters.empty()
                                : QueryParameters.of("margin", which.key()));
    }

    private String path() {
        return SummaryPaths.summary(session.workshopSlug(), session.slug());
    }

    private ReadText reading() {
        return new ReadText(services.summaries.text(summary.id()).blocks());
    }

    private static boolean edits(SummaryDetails summary) {
        return summary.textRole().atLeast(DocumentRole.COMMENT);
    }

    private static Optional<CommentMark> mark(CommentThread thread) {
        return thread.anchor()
                .map(a ->
                        new CommentMark(
                                thread.id().toString(),
                                a.from(),
                                a.to(),
                                a.quotation(),
                                !thread.open(),
                                thread.comments().getFirst().author(),
                                thread.comments().getFirst().body()));
    }
}
