package org.plenary.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryAction;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryOverview;
import org.plenary.summary.SummaryState;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organizer sees of all summaries of their workshops, and the reminder. */
@Service
@Transactional(readOnly = true)
public class PublishingDesk {
    /** Nobody is reminded of the same summary more often than this. */
    public static final Duration BETWEEN_NUDGES = Duration.ofHours(20);

    private static final int MOST = 500;
    private final Workshops workshops;
    private final Sessions sessions;
    private final Summaries summaries;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Notices notices;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublishingDesk(
            Workshops workshops,
            Sessions sessions,
            Summaries summaries,
            Accounts accounts,
            CurrentAccount current,
            Notices notices,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.summaries = summaries;
        this.accounts = accounts;
        this.current = current;
        this.notices = notices;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The workshops that the current account organizes, latest first. */
    public List<WorkshopSummary> organized() {
        return workshops.mine().stream()
                .filter(w -> w.role().filter(r -> r == WorkshopRole.ORGANIZER).isPresent())
                .toList();
    }

    /**
     * The summaries of the workshops that the current account organizes, those that wait longest
     * first; at most 500.
     */
    public List<DeskEntry> entries() {
        List<DeskEntry> entries = new ArrayList<>();
        for (WorkshopSummary workshop : organized()) {
            for (SummaryOverview summary : summaries.inWorkshop(workshop.id())) {
                entries.add(entry(workshop.title(), workshop.slug(), summary));
            }
        }
        return entries.stream().sorted(Comparator.comparing(DeskEntry::since)).limit(MOST).toList();
    }

    /**
     * Reminds those whose turn it is, by notice and mail.
     *
     * @throws InvalidInput when they were reminded within {@link #BETWEEN_NUDGES}, or when nobody
     *     is waited for
     */
    @Transactional
    public void nudge(SummaryId summary) {
        DeskEntry entry = find(summary);
        SummaryOverview overview = overview(summary);
        SessionDetails session = sessions.get(overview.session());
        if (!entry.canNudge()) {
            throw new InvalidInput(
                    "Nobody else is waited for, so nobody was reminded. Appoint a rapporteur, or do the next step yourself.");
        }
        AccountId by = current.require();
        Instant now = clock.instant();
        int noted =
                jdbc.sql(
                                """
                                insert into publishing_nudge (summary_id, at, by_account) values (?, ?, ?)
                                on conflict (summary_id) do update
                                  set at = excluded.at, by_account = excluded.by_account
                                  where publishing_nudge.at < ?\
                                """)
                        .params(
                                summary.value(),
                                Timestamp.from(now),
                                by.value(),
                                Timestamp.from(now.minus(BETWEEN_NUDGES)))
                        .update();
        if (noted == 0) {
            throw new InvalidInput(
                    "They were reminded less than a day ago, so no second reminder was sent. Try again tomorrow.");
        }
        session.rapporteurs().forEach(to -> notices.tell(to, reminder(entry)));
        audit.record("summary-reminded", "summary", summary.toString(), Map.of());
    }

    private static Notice reminder(DeskEntry entry) {
        return new Notice(
                "summary-reminder",
                "The summary of “" + entry.session() + "” waits for you",
                "The organizers of “"
                        + entry.workshop()
                        + "” look forward to the summary. When it is ready, send it for review.",
                entry.sessionPath());
    }

    /**
     * The desk's line of one summary: of a workshop that the current account organizes, or of one
     * that it may publish without organizing it.
     */
    public DeskEntry find(SummaryId summary) {
        Optional<DeskEntry> own =
                entries().stream().filter(entry -> entry.summary().equals(summary)).findFirst();
        return own.orElseGet(() -> publishable(summary));
    }

    private DeskEntry publishable(SummaryId id) {
        SummaryDetails summary = summaries.get(id);
        if (!summary.may(SummaryAction.PUBLISH)) {
            throw new NotAllowed(
                    "Only an organizer of the workshop has its summaries on the desk.");
        }
        WorkshopDetails workshop = workshops.get(summary.workshop());
        return entry(workshop.title(), workshop.slug(), overview(id));
    }

    private SummaryOverview overview(SummaryId summary) {
        return summaries.inWorkshop(summaries.get(summary).workshop()).stream()
                .filter(found -> found.id().equals(summary))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such summary."));
    }

    private DeskEntry entry(String workshop, String slug, SummaryOverview summary) {
        SessionDetails session = sessions.get(summary.session());
        boolean writing = summary.state() == SummaryState.DRAFTING;
        boolean mine = writing && current.id().filter(session.rapporteurs()::contains).isPresent();
        return new DeskEntry(
                summary.id(),
                summary.version(),
                summary.state(),
                session.title(),
                workshop,
                slug,
                WorkshopPaths.session(slug, session.slug()),
                summary.releasedVersion() == 0
                        ? Optional.empty()
                        : Optional.of("/workshops/" + slug + "/sessions/" + session.slug()),
                summary.releasedVersion(),
                writing && !mine ? names(session.rapporteurs()) : List.of(),
                mine || summary.state() == SummaryState.IN_REVIEW || isApproved(summary),
                summary.changedAt(),
                nudged(summary.id()));
    }

    private static boolean isApproved(SummaryOverview summary) {
        return summary.state() == SummaryState.APPROVED;
    }

    /** Names for the organizers who appointed these people; never part of anything public. */
    private List<String> names(List<AccountId> people) {
        return accounts.all(people).values().stream().map(AccountSummary::name).sorted().toList();
    }

    private Optional<Instant> nudged(SummaryId summary) {
        return jdbc.sql("select at from publishing_nudge where summary_id = ?")
                .param(summary.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
