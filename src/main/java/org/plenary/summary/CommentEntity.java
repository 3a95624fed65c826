package org.plenary.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;

/** The row of one remark; a thread's first remark carries the anchor and the resolution. */
@Entity
@Table(name = "summary_comment")
class CommentEntity {
    @Id private UUID id;
    @Column private UUID summaryId;
    @Column private UUID threadId;
    @Column private @Nullable String anchorFrom;
    @Column private @Nullable String anchorTo;
    @Column private @Nullable String blockId;
    @Column private @Nullable String quotation;
    @Column private String body;
    @Column private UUID authorId;
    @Column private Instant at;
    @Column private @Nullable Instant resolvedAt;
    @Column private @Nullable UUID resolvedBy;
    @Column private boolean withdrawn;
    @Version private @Nullable Long version;

    @NullUnmarked
    protected CommentEntity() {}

    CommentEntity(
            CommentId id,
            SummaryId summary,
            CommentId thread,
            @Nullable CommentAnchor anchor,
            String body,
            AccountId author,
            Instant at) {
        this.id = id.value();
        summaryId = summary.value();
        threadId = thread.value();
        this.body = body;
        authorId = author.value();
        this.at = at;
        if (anchor != null) {
            anchorFrom = anchor.from();
            anchorTo = anchor.to();
            blockId = anchor.blockId();
            quotation = anchor.quotation();
        }
    }

    void edit(String words) {
        body = words;
    }

    void withdraw(boolean gone) {
        withdrawn = gone;
    }

    void resolve(AccountId by, Instant now) {
        resolvedAt = now;
        resolvedBy = by.value();
    }

    void reopen() {
        resolvedAt = null;
        resolvedBy = null;
    }

    CommentId id() {
        return new CommentId(id);
    }

    SummaryId summary() {
        return new SummaryId(summaryId);
    }

    CommentId thread() {
        return new CommentId(threadId);
    }

    boolean first() {
        return id.equals(threadId);
    }

    Optional<CommentAnchor> anchor() {
        return anchorFrom == null || anchorTo == null
                ? Optional.empty()
                : Optional.of(
                        new CommentAnchor(
                                anchorFrom,
                                anchorTo,
                                blockId == null ? "" : blockId,
                                quotation == null ? "" : quotation));
    }

    String body() {
        return body;
    }

    AccountId author() {
        return new AccountId(authorId);
    }

    Instant at() {
        return at;
    }

    Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    boolean withdrawn() {
        return withdrawn;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
