package org.plenary.summary;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.NotAllowed;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads discussion summaries as far as the current account may see them. What it may not see it is
 * not told of: single reads throw {@link org.plenary.base.NotFound}, lists leave it out.
 */
@Service
@Transactional(readOnly = true)
public class Summaries {
    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final CurrentAccount current;
    private final SharedDocuments documents;
    private final SummaryDrafts drafts;
    private final SummaryQueue queue;

    Summaries(
            SummaryRepository summaries,
            SummaryPeople people,
            CurrentAccount current,
            SharedDocuments documents,
            SummaryDrafts drafts,
            SummaryQueue queue) {
        this.summaries = summaries;
        this.people = people;
        this.current = current;
        this.documents = documents;
        this.drafts = drafts;
        this.queue = queue;
    }

    public SummaryDetails get(SummaryId id) {
        return details(find(id));
    }

    /**
     * Starts the session's summary from the workshop's template, or finds the one that is there.
     *
     * @throws NotAllowed when the current account may not write in the session
     * @throws org.plenary.base.InvalidInput while the session is not open
     */
    @Transactional
    public SummaryId startDrafting(SessionId session) {
        return drafts.start(session);
    }

    /** Empty while nobody has started the session's summary. */
    public Optional<SummaryDetails> ofSession(SessionId session) {
        return summaries
                .findBySessionId(session.value())
                .filter(s -> people.mayRead(s))
                .map(this::details);
    }

    /** The text as last stored; in approved and released states exactly what was approved. */
    public DocumentReading text(SummaryId id) {
        Summary summary = find(id);
        people.requireReader(summary);
        return textOf(summary);
    }

    /** What the current account's editor needs to join the text; rights are asked at each frame. */
    @Transactional
    public EditorSeat seat(SummaryId id) {
        Summary summary = find(id);
        return new EditorSeat(
                summary.document(),
                documents.read(summary.document()).epoch(),
                documents.authorKey(summary.document(), current.require()));
    }

    /** The workshop's summaries that the current account may read, in no particular order. */
    public List<SummaryOverview> inWorkshop(WorkshopId workshop) {
        return summaries.findByWorkshopId(workshop.value()).stream()
                .filter(people::mayRead)
                .map(Summaries::overview)
                .toList();
    }

    /**
     * What waits for the account.
     *
     * @throws NotAllowed when that is not the current account
     */
    public SummaryWork workFor(AccountId account) {
        if (!current.require().equals(account)) {
            throw new NotAllowed("What waits for someone else is not yours to see.");
        }
        return queue.of(account);
    }

    /**
     * The approved text for a publication.
     *
     * @throws NotAllowed when the current account may not publish it
     * @throws org.plenary.base.StaleChange when it is not approved
     */
    public ReleaseText releaseText(SummaryId id) {
        Summary summary = find(id);
        people.require(
                summary,
                "Only an organizer publishes a summary.",
                SummaryStanding.ORGANIZER,
                SummaryStanding.NETWORK_ORGANIZER);
        if (summary.state() != SummaryState.APPROVED) {
            throw SummaryWorkflow.stale(summary, SummaryAction.PUBLISH);
        }
        return new ReleaseText(
                details(summary),
                summary.version(),
                summary.releasedVersion() + 1,
                Suggestions.withoutAny(textOf(summary).blocks()),
                Optional.ofNullable(summary.corrigendum()));
    }

    SummaryDetails details(Summary summary) {
        AccountId reader = people.requireReader(summary);
        Set<SummaryStanding> standings = people.standings(reader, summary);
        return new SummaryDetails(
                summary.id(),
                summary.workshop(),
                summary.session(),
                summary.document(),
                summary.state(),
                summary.round(),
                summary.version(),
                summary.releasedVersion(),
                Optional.ofNullable(summary.corrigendum()),
                Optional.ofNullable(summary.returnedBecause()),
                summary.changedAt(),
                people.policy(summary),
                standings,
                SummaryRules.textRole(summary.state(), standings),
                actions(summary.state(), standings));
    }

    DocumentReading textOf(Summary summary) {
        Long epoch = summary.approvedEpoch();
        Long head = summary.approvedHead();
        return epoch == null || head == null
                ? documents.read(summary.document())
                : documents.readAt(summary.document(), epoch, head);
    }

    private Summary find(SummaryId id) {
        Summary summary = summaries.findById(id.value()).orElseThrow(SummaryPeople::hidden);
        people.requireReader(summary);
        return summary;
    }

    private static Set<SummaryAction> actions(SummaryState state, Set<SummaryStanding> standings) {
        var possible = EnumSet.noneOf(SummaryAction.class);
        for (SummaryAction action : SummaryAction.values()) {
            if (SummaryRules.move(action, state, standings).isPresent()) {
                possible.add(action);
            }
        }
        return possible;
    }

    static SummaryOverview overview(Summary summary) {
        return new SummaryOverview(
                summary.id(),
                summary.workshop(),
                summary.session(),
                summary.document(),
                summary.state(),
                summary.round(),
                summary.version(),
                summary.releasedVersion(),
                summary.changedAt());
    }
}
