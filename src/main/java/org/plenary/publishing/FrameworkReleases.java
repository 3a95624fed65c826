package org.plenary.publishing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.StaleChange;
import org.plenary.framework.Adoption;
import org.plenary.framework.AdoptionOutlook;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.Frameworks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases versions of frameworks. Who may, and from which state, is the framework module's to say.
 * A release and the move of the framework's state are one transaction; the same press a second time
 * finds the release that the first one made, also when both come at once.
 */
@Service
@Transactional
public class FrameworkReleases {
    private final JdbcClient jdbc;
    private final FrameworkPublications publications;
    private final FrameworkSnapshots snapshots;
    private final SnapshotText texts;
    private final Frameworks frameworks;
    private final Adoption adoption;
    private final CurrentAccount current;
    private final Clock clock;

    FrameworkReleases(
            JdbcClient jdbc,
            FrameworkPublications publications,
            FrameworkSnapshots snapshots,
            SnapshotText texts,
            Frameworks frameworks,
            Adoption adoption,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.publications = publications;
        this.snapshots = snapshots;
        this.texts = texts;
        this.frameworks = frameworks;
        this.adoption = adoption;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Puts the draft before the public as the next version and opens the consultation.
     *
     * @param version of the framework, as the editor saw it
     * @throws StaleChange when it has moved on since
     */
    public FrameworkRelease releaseForConsultation(FrameworkId id, long version) {
        return release(id, version, FrameworkState.CONSULTATION);
    }

    /**
     * Adopts the text and releases it as the next version: as a corrigendum when the round mends
     * the version before.
     *
     * @param version of the framework, as the editor saw it
     * @throws StaleChange when it has moved on since
     * @throws org.plenary.base.InvalidInput while anything is open and not waived
     */
    public FrameworkRelease adopt(FrameworkId id, long version) {
        return release(id, version, FrameworkState.ADOPTED);
    }

    /** What a release would say now; nothing is stored. */
    @Transactional(readOnly = true)
    public FrameworkSnapshot preview(FrameworkId id, FrameworkState to) {
        return snapshot(frameworks.get(id), to);
    }

    /** The items as they stand at this moment, as far as the public could know them. */
    @Transactional(readOnly = true)
    List<FrameworkSnapshot.Entry> present(FrameworkId id) {
        return snapshots.entries(frameworks.get(id));
    }

    private FrameworkRelease release(FrameworkId id, long version, FrameworkState to) {
        AccountId by = current.require();
        // both presses of a double click wait here for each other
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 800))")
                .param(id.toString())
                .query((row, n) -> n)
                .list();
        FrameworkDetails framework = frameworks.get(id);
        Optional<FrameworkRelease> made = publications.madeFrom(id, version);
        if (made.isPresent()) {
            return made.get();
        }
        FrameworkSnapshot snapshot = snapshot(framework, to);
        if (to == FrameworkState.ADOPTED) {
            adoption.adopt(id, version, snapshot.version());
        } else {
            adoption.openConsultation(id, version, snapshot.version());
        }
        return store(id, snapshot, version, by);
    }

    private FrameworkSnapshot snapshot(FrameworkDetails framework, FrameworkState to) {
        Optional<AdoptionOutlook.Round> round = adoption.round(framework.id());
        ReleaseKind kind =
                to == FrameworkState.CONSULTATION
                        ? ReleaseKind.CONSULTATION
                        : round.filter(r ->
                                        r.purpose()
                                                == org.plenary.framework.RoundPurpose.CORRIGENDUM)
                                        .isPresent()
                                ? ReleaseKind.CORRIGENDUM
                                : ReleaseKind.ADOPTED;
        // microseconds, as the database keeps them
        return snapshots.of(
                framework,
                kind,
                round.map(AdoptionOutlook.Round::note).orElse(null),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private FrameworkRelease store(
            FrameworkId id, FrameworkSnapshot snapshot, long base, AccountId by) {
        String content = texts.write(snapshot);
        FrameworkRelease release = release(id, snapshot, content);
        jdbc.sql(
                        """
                        insert into framework_release (id, framework_id, slug, version, kind,
                          base_version, title, note, workshops, actions, released_at, released_by,
                          content, hash)
                        values (:id, :framework, :slug, :version, :kind, :base, :title, :note,
                          :workshops, :actions, :at, :by, :content, :hash)
                        """)
                .param("id", release.id())
                .param("framework", id.value())
                .param("slug", release.slug())
                .param("version", release.version())
                .param("kind", release.kind().name())
                .param("base", base)
                .param("title", release.title())
                .param("note", release.note())
                .param(
                        "workshops",
                        snapshot.workshops().stream()
                                .map(FrameworkSnapshot.Source::slug)
                                .toArray(String[]::new))
                .param("actions", snapshot.count("ACTION"))
                .param("at", Timestamp.from(release.releasedAt()))
                .param("by", by.value())
                .param("content", content)
                .param("hash", release.hash())
                .update();
        quotations(release, snapshot);
        return release;
    }

    private static FrameworkRelease release(
            FrameworkId id, FrameworkSnapshot snapshot, String content) {
        return new FrameworkRelease(
                UUID.randomUUID(),
                id,
                snapshot.slug(),
                snapshot.version(),
                snapshot.kind(),
                snapshot.title(),
                snapshot.note(),
                snapshot.releasedAt(),
                SnapshotText.hash(content));
    }

    /** One statement for all, so that twenty thousand quotations take no twenty thousand trips. */
    private void quotations(FrameworkRelease release, FrameworkSnapshot snapshot) {
        jdbc.sql(
                        """
                        insert into framework_release_quotation (release_id, position, item_code,
                          item_title, relation, workshop_slug, session_slug, version, block)
                        select :release, row_number() over (), item ->> 'code', item ->> 'title',
                          q ->> 'relation', q ->> 'workshopSlug', q ->> 'sessionSlug',
                          (q ->> 'version')::int, q ->> 'block'
                        from framework_release r,
                          jsonb_array_elements(r.content::jsonb -> 'items') with ordinality i (item, n),
                          jsonb_array_elements(item -> 'evidence') with ordinality e (q, m)
                        where r.id = :release order by n, m
                        """)
                .param("release", release.id())
                .update();
    }
}
