package org.plenary.workshop;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Turns rows into what the current account may see of workshops. */
@Component
class WorkshopReader {
    private static final Limit LONGEST_LIST = Limit.of(1000);
    private static final UUID NOBODY = new UUID(0, 0);

    private final WorkshopRepository workshops;
    private final SessionRepository sessions;
    private final SourceRepository sources;
    private final WorkshopRights rights;
    private final WorkshopDoor door;

    WorkshopReader(
            WorkshopRepository workshops,
            SessionRepository sessions,
            SourceRepository sources,
            WorkshopRights rights,
            WorkshopDoor door) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.sources = sources;
        this.rights = rights;
        this.door = door;
    }

    WorkshopDetails details(WorkshopEntity workshop) {
        WorkshopId id = workshop.workshopId();
        boolean organizing = door.organizes(id);
        return new WorkshopDetails(
                id,
                workshop.slug,
                workshop.version(),
                workshop.plan(),
                workshop.programme,
                Optional.ofNullable(workshop.publishedAt),
                organizing && sources.existsById(workshop.id),
                door.account().flatMap(a -> rights.roleOf(a, id)),
                door.readsProgramme(workshop) ? sessions.countByWorkshopId(workshop.id) : 0);
    }

    /** Those in which the current account has a role. */
    List<WorkshopSummary> mine() {
        return door.account()
                .map(a -> summaries(workshops.ofAccount(a.value(), LONGEST_LIST)))
                .orElse(List.of());
    }

    List<WorkshopSummary> visible() {
        return summaries(
                workshops.visibleTo(accountOrNobody(), door.administrates(), LONGEST_LIST));
    }

    List<WorkshopSummary> published() {
        return summaries(workshops.published(accountOrNobody(), LONGEST_LIST));
    }

    Optional<SourceText> source(WorkshopId id) {
        return sources.findById(id.value()).map(s -> new SourceText(s.name, s.text));
    }

    private UUID accountOrNobody() {
        return door.account().map(AccountId::value).orElse(NOBODY);
    }

    private List<WorkshopSummary> summaries(List<Tuple> rows) {
        return rows.stream().map(this::summary).toList();
    }

    private WorkshopSummary summary(Tuple row) {
        WorkshopEntity workshop = row.get("workshop", WorkshopEntity.class);
        Optional<WorkshopRole> role = Optional.ofNullable(row.get("role", WorkshopRole.class));
        boolean programme =
                workshop.published() || role.filter(r -> r == WorkshopRole.ORGANIZER).isPresent();
        return new WorkshopSummary(
                workshop.workshopId(),
                workshop.slug,
                workshop.title,
                workshop.strapline,
                workshop.place,
                workshop.zoneId(),
                workshop.dates.value(),
                workshop.seriesTitle(),
                workshop.programme,
                role,
                programme ? row.get("sessions", Long.class).intValue() : 0);
    }
}
