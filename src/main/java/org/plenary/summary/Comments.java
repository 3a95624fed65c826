package org.plenary.summary;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remarks beside a summary's text, in threads. Whoever reads the summary reads them; names only as
 * far as the session's attribution policy goes. Open views are told of each change.
 */
@Service
@Transactional
public class Comments {
    public static final int LONGEST = 4000;
    private static final int MOST = 2000;

    private final CommentRepository comments;
    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final SummaryNotices notices;
    private final SummaryFeed feed;
    private final AuditTrail audit;
    private final Clock clock;

    Comments(
            CommentRepository comments,
            SummaryRepository summaries,
            SummaryPeople people,
            SummaryNotices notices,
            SummaryFeed feed,
            AuditTrail audit,
            Clock clock) {
        this.comments = comments;
        this.summaries = summaries;
        this.people = people;
        this.notices = notices;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
    }

    /** All threads, the oldest first; a withdrawn remark without replies is left out. */
    @Transactional(readOnly = true)
    public List<CommentThread> of(SummaryId id) {
        Summary summary = summary(id);
        AccountId reader = people.requireReader(summary);
        var byThread = new LinkedHashMap<CommentId, List<CommentEntity>>();
        List<CommentEntity> stored = comments.findBySummaryIdOrderByAtAscIdAsc(id.value());
        Map<AccountId, String> labels =
                people.labels(
                        summary, stored.stream().map(CommentEntity::author).distinct().toList());
        for (CommentEntity comment : stored) {
            byThread.computeIfAbsent(comment.thread(), t -> new ArrayList<>()).add(comment);
        }
        return byThread.values().stream()
                .filter(all -> !all.stream().allMatch(CommentEntity::withdrawn))
                .map(all -> thread(summary, reader, all, labels))
                .toList();
    }

    /**
     * Starts a thread; the same id a second time changes nothing.
     *
     * @param anchor null for a remark about the whole
     * @param body plain text, 1–4,000 characters
     */
    public void start(
            SummaryId id, CommentId comment, @Nullable CommentAnchor anchor, String body) {
        Summary summary = summary(id);
        AccountId author = requireCommenter(summary);
        add(summary, comment, comment, anchor, body, author);
    }

    /** Answers in a thread; the same id a second time changes nothing. */
    public void reply(CommentId thread, CommentId comment, String body) {
        CommentEntity first = first(thread);
        Summary summary = summary(first.summary());
        AccountId author = requireCommenter(summary);
        if (first.resolvedAt().isPresent()) {
            throw new StaleChange("The thread", body, "It is resolved. Reopen it to reply.");
        }
        if (add(summary, comment, thread, null, body, author)) {
            notices.replied(summary, first.author(), author);
        }
    }

    /** Changes one's own words. */
    public void edit(CommentId id, long version, String body) {
        CommentEntity comment = mine(id, "Only its author changes a comment.");
        if (comment.version() != version) {
            throw new StaleChange("The comment", body, comment.body());
        }
        comment.edit(words(body));
        changed(comment.summary());
    }

    /** Takes one's own words away; {@link #restore} brings them back. */
    public void withdraw(CommentId id) {
        CommentEntity comment = mine(id, "Only its author withdraws a comment.");
        comment.withdraw(true);
        changed(comment.summary());
    }

    public void restore(CommentId id) {
        CommentEntity comment = mine(id, "Only its author brings a comment back.");
        comment.withdraw(false);
        changed(comment.summary());
    }

    /** By the thread's author, the rapporteur or an organizer. Twice is once. */
    public void resolve(CommentId thread) {
        CommentEntity first = first(thread);
        AccountId by = requireResolver(first);
        if (first.resolvedAt().isEmpty()) {
            first.resolve(by, clock.instant());
            noted("comment-resolved", first);
        }
    }

    public void reopen(CommentId thread) {
        CommentEntity first = first(thread);
        requireResolver(first);
        if (first.resolvedAt().isPresent()) {
            first.reopen();
            noted("comment-reopened", first);
        }
    }

    private boolean add(
            Summary summary,
            CommentId id,
            CommentId thread,
            @Nullable CommentAnchor anchor,
            String body,
            AccountId author) {
        String words = words(body);
        // two presses queue up here, so the second one finds the first
        summaries.hold(summary.id().value());
        Optional<CommentEntity> same = comments.findById(id.value());
        if (same.isPresent()) {
            return false;
        }
        if (comments.countBySummaryId(summary.id().value()) >= MOST) {
            throw new InvalidInput(
                    "The summary has %,d comments, and no more fit. Yours was not kept. Write into the text instead."
                            .formatted(MOST));
        }
        comments.save(
                new CommentEntity(
                        id, summary.id(), thread, anchor, words, author, clock.instant()));
        changed(summary.id());
        return true;
    }

    private void noted(String action, CommentEntity comment) {
        audit.record(action, "summary", comment.summary().toString(), Map.of());
        changed(comment.summary());
    }

    private void changed(SummaryId summary) {
        feed.publish(summary, SummaryFeed.Topic.COMMENTS);
    }

    private CommentThread thread(
            Summary summary,
            AccountId reader,
            List<CommentEntity> all,
            Map<AccountId, String> labels) {
        CommentEntity first = all.getFirst();
        return new CommentThread(
                first.thread(),
                summary.id(),
                first.anchor(),
                all.stream().map(c -> comment(reader, c, labels)).toList(),
                first.resolvedAt(),
                mayResolve(summary, reader, first));
    }

    private static Comment comment(
            AccountId reader, CommentEntity comment, Map<AccountId, String> labels) {
        return new Comment(
                comment.id(),
                Objects.requireNonNull(labels.get(comment.author())),
                comment.author().equals(reader),
                comment.at(),
                comment.withdrawn() ? "" : comment.body(),
                comment.withdrawn(),
                comment.version());
    }

    private boolean mayResolve(Summary summary, AccountId reader, CommentEntity first) {
        Set<SummaryStanding> standings = people.standings(reader, summary);
        return SummaryRules.mayDecide(summary.state(), standings)
                || first.author().equals(reader)
                        && SummaryRules.mayComment(summary.state(), standings);
    }

    private AccountId requireCommenter(Summary summary) {
        AccountId author = people.requireReader(summary);
        if (!SummaryRules.mayComment(summary.state(), people.standings(author, summary))) {
            throw new NotAllowed(
                    summary.state().open()
                            ? "You may read this summary, not comment on it."
                            : "The summary is %s, so it takes no comments. Begin a correction first."
                                    .formatted(summary.state().word().toLowerCase()));
        }
        return author;
    }

    private AccountId requireResolver(CommentEntity first) {
        Summary summary = summary(first.summary());
        AccountId reader = people.requireReader(summary);
        if (!mayResolve(summary, reader, first)) {
            throw new NotAllowed(
                    "Only who began a thread, the rapporteur or an organizer resolves it.");
        }
        return reader;
    }

    private CommentEntity mine(CommentId id, String refusal) {
        CommentEntity comment = find(id);
        if (!comment.author().equals(requireCommenter(summary(comment.summary())))) {
            throw new NotAllowed(refusal);
        }
        return comment;
    }

    private CommentEntity first(CommentId thread) {
        CommentEntity first = find(thread);
        if (!first.first()) {
            throw gone();
        }
        return first;
    }

    private CommentEntity find(CommentId id) {
        return comments.findById(id.value()).orElseThrow(Comments::gone);
    }

    private Summary summary(SummaryId id) {
        return summaries.findById(id.value()).orElseThrow(SummaryPeople::hidden);
    }

    private static String words(String body) {
        return Texts.required("The comment", body, LONGEST);
    }

    private static NotFound gone() {
        return new NotFound("There is no such comment, or it is not yours to read.");
    }
}
