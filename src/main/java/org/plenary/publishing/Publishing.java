package org.plenary.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.summary.ReleaseText;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.workshop.AttributionLabels;
import org.plenary.workshop.Organiser;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.Workshops;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases approved summaries. Who may, and from which state, is the summary module's to say; what
 * is released is the text that was approved, never the text of the moment.
 */
@Service
@Transactional
public class Publishing {
    private final JdbcClient jdbc;
    private final Publications publications;
    private final SnapshotText texts;
    private final Summaries summaries;
    private final SummaryWorkflow workflow;
    private final Sessions sessions;
    private final Workshops workshops;
    private final AttributionLabels labels;
    private final CurrentAccount current;
    private final Clock clock;

    Publishing(
            JdbcClient jdbc,
            Publications publications,
            SnapshotText texts,
            Summaries summaries,
            SummaryWorkflow workflow,
            Sessions sessions,
            Workshops workshops,
            AttributionLabels labels,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.texts = texts;
        this.summaries = summaries;
        this.workflow = workflow;
        this.sessions = sessions;
        this.workshops = workshops;
        this.labels = labels;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Releases the summary's approved text as its next version. A second call with the same version
     * gives the same publication, also when both run at once.
     *
     * @param expectedVersion of the summary's row, as the organizer saw it
     * @throws StaleChange when the summary has moved on since
     * @throws InvalidInput while the workshop's programme was never published: its address is not
     *     fixed yet
     */
    public Publication publish(SummaryId summary, long expectedVersion) {
        AccountId publisher = current.require();
        // both presses of a double click wait here for each other
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 500))")
                .param(summary.toString())
                .query((row, n) -> n)
                .list();
        SummaryDetails seen = summaries.get(summary);
        Optional<Publication> made = publications.madeFrom(summary, expectedVersion);
        if (made.isPresent()) {
            return made.get();
        }
        if (seen.version() != expectedVersion) {
            throw new StaleChange("The summary", "Publish it", "It is now: " + seen.state().word());
        }
        ReleaseText release = summaries.releaseText(summary);
        Snapshot snapshot = snapshot(release);
        Publication publication = store(release, snapshot, expectedVersion, publisher);
        workflow.markPublished(summary, expectedVersion);
        return publication;
    }

    /**
     * What {@link #publish} would release now; nothing is stored.
     *
     * @throws StaleChange when the summary is not approved
     */
    @Transactional(readOnly = true)
    public Snapshot preview(SummaryId summary) {
        return snapshot(summaries.releaseText(summary));
    }

    private Publication store(
            ReleaseText release, Snapshot snapshot, long expectedVersion, AccountId publisher) {
        String content = texts.write(snapshot);
        Publication publication =
                new Publication(
                        PublicationId.random(),
                        snapshot.workshop().slug(),
                        snapshot.session().slug(),
                        snapshot.version(),
                        snapshot.session().title(),
                        snapshot.publishedAt(),
                        SnapshotText.hash(content));
        SummaryDetails summary = release.summary();
        jdbc.sql(
                        """
                        insert into publication (id, summary_id, session_id, workshop_id,
                          workshop_slug, session_slug, version, base_version, title, published_at,
                          published_by, content, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
                        """)
                .params(
                        publication.id().value(),
                        summary.id().value(),
                        summary.session().value(),
                        summary.workshop().value(),
                        publication.workshopSlug(),
                        publication.sessionSlug(),
                        publication.version(),
                        expectedVersion,
                        publication.title(),
                        Timestamp.from(publication.publishedAt()),
                        publisher.value(),
                        content,
                        publication.hash())
                .update();
        return publication;
    }

    private Snapshot snapshot(ReleaseText release) {
        WorkshopDetails workshop = workshops.get(release.summary().workshop());
        SessionDetails session = sessions.get(release.summary().session());
        if (workshop.publishedAt().isEmpty()) {
            throw new InvalidInput(
                    "The workshop's programme is not published, so its addresses are not fixed and the summary stays unpublished. Publish the programme first.");
        }
        // microseconds, as the database keeps them
        Instant now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return new Snapshot(
                Snapshot.FORMAT,
                release.publicVersion(),
                now,
                release.corrigendum().orElse(null),
                convening(workshop),
                new Snapshot.Sitting(
                        session.slug(),
                        session.title(),
                        session.kind().word(),
                        session.startsAt(),
                        session.endsAt(),
                        session.zone().getId()),
                session.policy().word(),
                rapporteurs(session),
                release.blocks());
    }

    private static Snapshot.Convening convening(WorkshopDetails workshop) {
        return new Snapshot.Convening(
                workshop.slug(),
                workshop.title(),
                workshop.plan().place(),
                workshop.plan().dates().first() == null ? "" : workshop.plan().dates().text(),
                workshop.plan().organisers().stream().map(Organiser::text).toList(),
                workshop.plan().objectives());
    }

    private List<String> rapporteurs(SessionDetails session) {
        return labels.labels(session.id(), session.rapporteurs()).values().stream()
                .filter(label -> !label.equals(AttributionLabels.A_PARTICIPANT))
                .distinct()
                .toList();
    }
}
