package org.plenary.summary;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.base.Texts;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionPlace;
import org.plenary.workshop.WorkshopDuties;
import org.springframework.stereotype.Component;

/**
 * Tells those who must act next. Names nobody: a notice also goes by mail, and the attribution
 * policy holds there too. Who acted is not told of it.
 */
@Component
class SummaryNotices {
    private final Notices notices;
    private final WorkshopDuties duties;
    private final SummaryPeople people;

    SummaryNotices(Notices notices, WorkshopDuties duties, SummaryPeople people) {
        this.notices = notices;
        this.duties = duties;
        this.people = people;
    }

    void started(Summary summary, AccountId actor) {
        tell(
                summary,
                rapporteurs(summary),
                actor,
                "summary-to-write",
                "To write: ",
                "The session's summary is open for writing. You are its rapporteur: send it for review when it is complete.");
    }

    void moved(Summary summary, SummaryAction action, AccountId actor) {
        Letter letter = letter(summary, action);
        tell(summary, letter.to(), actor, letter.kind(), letter.title(), letter.text());
    }

    private Letter letter(Summary summary, SummaryAction action) {
        return switch (action) {
            case SEND_FOR_REVIEW ->
                    new Letter(
                            organizers(summary),
                            "summary-to-review",
                            "To review: ",
                            "The summary was sent for review. Approve it, or return it with a reason.");
            case RETURN_TO_DRAFTING ->
                    new Letter(
                            rapporteurs(summary),
                            "summary-returned",
                            "Returned to drafting: ",
                            "The summary needs another look. The reason: "
                                    + reason(summary.returnedBecause()));
            case APPROVE ->
                    new Letter(
                            both(summary),
                            "summary-to-publish",
                            "Approved: ",
                            "The summary is approved. An organizer can publish it now.");
            case PUBLISH ->
                    new Letter(
                            both(summary),
                            "summary-published",
                            "Published: ",
                            "It is public as version %d.".formatted(summary.releasedVersion()));
            case CORRECT ->
                    new Letter(
                            both(summary),
                            "summary-correction",
                            "To correct: ",
                            "A correction was begun; the public version stays until the next one. What is to be corrected: "
                                    + reason(summary.corrigendum()));
        };
    }

    /** Title and text go on with the session's title and under the workshop's. */
    private record Letter(Collection<AccountId> to, String kind, String title, String text) {}

    void replied(Summary summary, AccountId threadAuthor, AccountId actor) {
        tell(
                summary,
                List.of(threadAuthor),
                actor,
                "comment-reply",
                "A reply to your comment: ",
                "There is a reply in a thread that you began.");
    }

    private void tell(
            Summary summary,
            Collection<AccountId> to,
            AccountId actor,
            String kind,
            String title,
            String text) {
        SessionPlace place = duties.place(summary.session());
        for (AccountId account : to) {
            // a duty may outlive the right to know
            if (!account.equals(actor) && !people.standings(account, summary).isEmpty()) {
                notices.tell(
                        account,
                        new Notice(
                                kind,
                                title + place.title(),
                                place.workshopTitle() + "\n\n" + text,
                                place.path()));
            }
        }
    }

    private List<AccountId> rapporteurs(Summary summary) {
        return duties.holders(summary.session(), SessionDuty.RAPPORTEUR);
    }

    private List<AccountId> organizers(Summary summary) {
        return duties.organizers(summary.workshop());
    }

    private Set<AccountId> both(Summary summary) {
        var all = new LinkedHashSet<>(rapporteurs(summary));
        all.addAll(organizers(summary));
        return all;
    }

    private static String reason(@org.jspecify.annotations.Nullable String text) {
        return Texts.shorten(Objects.requireNonNullElse(text, ""), 1000);
    }
}
