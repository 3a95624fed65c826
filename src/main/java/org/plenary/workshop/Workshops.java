package org.plenary.workshop;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workshops, as far as the current account may see and change them (see {@link WorkshopRights}). An
 * anonymous caller, such as the public site, sees those whose programme is published. Refusals are
 * {@link org.plenary.base.NotFound}, {@link NotAllowed}, {@link InvalidInput} and {@link
 * org.plenary.base.StaleChange}; after any of them nothing was changed.
 */
@Service
@Transactional
public class Workshops {
    /** Pages beside the workshops' own, see {@link WorkshopPaths}. */
    private static final Set<String> PAGES = Set.of("new", "import");

    private final WorkshopRepository workshops;
    private final SessionRepository sessions;
    private final SourceRepository sources;
    private final SeriesRepository series;
    private final WorkshopReader reader;
    private final WorkshopDoor door;
    private final WorkshopRights rights;
    private final PlanWriter writer;
    private final ProgrammeWriter programme;
    private final Admission admission;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Workshops(
            WorkshopRepository workshops,
            SessionRepository sessions,
            SourceRepository sources,
            SeriesRepository series,
            WorkshopReader reader,
            WorkshopDoor door,
            WorkshopRights rights,
            PlanWriter writer,
            ProgrammeWriter programme,
            Admission admission,
            CurrentAccount current,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.sources = sources;
        this.series = series;
        this.reader = reader;
        this.door = door;
        this.rights = rights;
        this.writer = writer;
        this.programme = programme;
        this.admission = admission;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WorkshopDetails get(WorkshopId id) {
        return reader.details(door.visible(id));
    }

    @Transactional(readOnly = true)
    public WorkshopDetails bySlug(String slug) {
        return reader.details(door.visible(slug));
    }

    /** Those in which the current account has a role, latest first, at most 1,000. */
    @Transactional(readOnly = true)
    public List<WorkshopSummary> mine() {
        return reader.mine();
    }

    /** All whose page the current account may open, latest first, at most 1,000. */
    @Transactional(readOnly = true)
    public List<WorkshopSummary> visible() {
        return reader.visible();
    }

    /** Those with a published programme, latest first, at most 1,000. */
    @Transactional(readOnly = true)
    public List<WorkshopSummary> publicWorkshops() {
        return reader.published();
    }

    /** The page that the workshop was imported from; its organizers see it. */
    @Transactional(readOnly = true)
    public Optional<SourceText> source(WorkshopId id) {
        door.visible(id);
        return door.organizes(id) ? reader.source(id) : Optional.empty();
    }

    /** Titles of the series there are, for those who may make workshops. */
    @Transactional(readOnly = true)
    public List<String> seriesTitles() {
        return mayCreate() ? series.titles() : List.of();
    }

    /** Whether the current account may make workshops. */
    @Transactional(readOnly = true)
    public boolean mayCreate() {
        return current.isSystem() || current.id().filter(rights::mayCreate).isPresent();
    }

    /** A new workshop with a draft programme; the current account organizes it. */
    public WorkshopId create(WorkshopPlan plan) {
        return create(plan, SourceText.NONE, List.of());
    }

    /**
     * As {@link #create(WorkshopPlan)}, with sessions and the page that all of it came from: all of
     * it or nothing.
     */
    public WorkshopId create(
            WorkshopPlan plan, SourceText source, List<SessionWithContributions> sessions) {
        AccountId organizer = current.require();
        if (!mayCreate()) {
            throw new NotAllowed(
                    "Your account cannot make workshops. An administrator can make you an organizer.");
        }
        var workshop = new WorkshopEntity(freeSlug(plan.title()), clock.instant());
        writer.write(workshop, plan);
        workshops.saveAndFlush(workshop);
        if (!source.text().isEmpty()) {
            sources.save(new SourceEntity(workshop.workshopId(), source));
        }
        programme.add(workshop.workshopId(), sessions);
        admission.admit(workshop.workshopId(), organizer, WorkshopRole.ORGANIZER);
        record("workshop-created", workshop);
        return workshop.workshopId();
    }

    /**
     * Writes the plan. The slug follows the title until the programme is first published; when the
     * time zone changes, sessions keep the time on the wall clock.
     *
     * @param version the one that the plan was changed from
     */
    public WorkshopDetails update(WorkshopId id, long version, WorkshopPlan plan) {
        WorkshopEntity workshop = door.organized(id);
        if (workshop.version() != version) {
            throw PlanTexts.stale(
                    "The workshop", PlanTexts.of(plan), PlanTexts.of(workshop.plan()));
        }
        if (workshop.publishedAt == null && !workshop.title.equals(plan.title())) {
            workshop.slug = freeSlug(plan.title(), workshop.slug).value();
        }
        String zone = workshop.zone;
        writer.write(workshop, plan);
        if (!zone.equals(workshop.zone)) {
            workshops.moveSessionsToZone(workshop.id, zone, workshop.zone);
        }
        workshops.flush();
        record("workshop-changed", workshop);
        return reader.details(workshop);
    }

    /** From now on everyone can read the programme, and the slugs are fixed. Twice is once. */
    public void publishProgramme(WorkshopId id) {
        WorkshopEntity workshop = door.organized(id);
        if (workshop.published()) {
            return;
        }
        workshop.programme = ProgrammeState.PUBLISHED;
        if (workshop.publishedAt == null) {
            workshop.publishedAt = clock.instant();
        }
        record("programme-published", workshop);
        events.publishEvent(new ProgrammePublished(id));
    }

    /** Takes the programme back to its organizers; addresses stay reserved. */
    public void withdrawProgramme(WorkshopId id) {
        WorkshopEntity workshop = door.organized(id);
        workshop.programme = ProgrammeState.DRAFT;
        record("programme-withdrawn", workshop);
        events.publishEvent(new ProgrammeWithdrawn(id));
    }

    /**
     * A new workshop of the same structure: what it is about, who organises, which sessions.
     * People, contributions, summaries, RSVP link and source stay behind. Sessions keep their times
     * of day when both workshops have exact days, else their times are open.
     */
    public WorkshopId copy(WorkshopId from, String title, EventDates dates) {
        WorkshopEntity source = door.organized(from);
        WorkshopPlan plan = source.plan();
        var copies = ProgrammeCopy.of(sessions.programme(source.id), plan, dates);
        WorkshopPlan copy =
                plan.change().title(title).dates(dates).rsvpUrl("").followUps(List.of()).build();
        return create(copy, SourceText.NONE, copies);
    }

    /** Removes a draft that was never published and has no session that opened. */
    public void discard(WorkshopId id) {
        WorkshopEntity workshop = door.organized(id);
        if (workshop.publishedAt != null
                || sessions.existsByWorkshopIdAndOpenedAtIsNotNull(workshop.id)) {
            throw new InvalidInput(
                    "This workshop was published or one of its sessions has opened, so it stays. You can take its programme back to draft.");
        }
        record("workshop-discarded", workshop);
        workshops.delete(workshop);
    }

    private Slug freeSlug(String title, String... own) {
        workshops.lockSlugs();
        Slug wanted = Slug.of(title, "workshop");
        var taken = new HashSet<>(workshops.slugsLike(likePrefix(wanted)));
        taken.removeAll(Set.of(own));
        taken.addAll(PAGES);
        return new SlugBook(taken).take(title, "workshop");
    }

    /** Numbered slugs of long titles are cut, so only the head is sure to be shared. */
    private static String likePrefix(Slug slug) {
        return slug.value().substring(0, Math.min(slug.value().length(), 60)).replaceAll("-+$", "")
                + "%";
    }

    private void record(String action, WorkshopEntity workshop) {
        audit.record(action, "workshop", workshop.id.toString(), Map.of("title", workshop.title));
    }
}
