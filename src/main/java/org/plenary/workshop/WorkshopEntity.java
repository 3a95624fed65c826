package org.plenary.workshop;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Slug;

@Entity
@Table(name = "workshop")
class WorkshopEntity {
    @Id UUID id;
    // null until stored: that is how the repository knows a new row
    @Version @Nullable Long version;
    @Column String slug;
    @Column String title;
    @Column String strapline;
    @Column String purpose;
    @Column String place;
    @Column String zone;
    @Embedded DatesColumns dates;
    @Column String rsvpUrl;
    @ManyToOne @Nullable SeriesEntity series;

    @Enumerated(EnumType.STRING)
    ProgrammeState programme = ProgrammeState.DRAFT;

    @Nullable Instant publishedAt;
    @Column Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "workshop_objective", joinColumns = @JoinColumn(name = "workshop_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    List<String> objectives = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "workshop_topic", joinColumns = @JoinColumn(name = "workshop_id"))
    @OrderColumn(name = "position")
    @Column(name = "text")
    List<String> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            name = "workshop_jurisdiction",
            joinColumns = @JoinColumn(name = "workshop_id"))
    @OrderColumn(name = "position")
    @Column(name = "name")
    List<String> jurisdictions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "workshop_organiser", joinColumns = @JoinColumn(name = "workshop_id"))
    @OrderColumn(name = "position")
    List<OrganiserRow> organisers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "workshop_follow_up", joinColumns = @JoinColumn(name = "workshop_id"))
    @OrderColumn(name = "position")
    List<FollowUpRow> followUps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected WorkshopEntity() {}

    @SuppressWarnings("NullAway.Init") // the plan's parts follow at once, see PlanWriter
    WorkshopEntity(Slug slug, Instant now) {
        this.id = UUID.randomUUID();
        this.slug = slug.value();
        this.createdAt = now;
    }

    WorkshopId workshopId() {
        return new WorkshopId(id);
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    boolean published() {
        return programme == ProgrammeState.PUBLISHED;
    }

    String seriesTitle() {
        return series == null ? "" : series.title;
    }

    WorkshopPlan plan() {
        return new WorkshopPlan(
                title,
                strapline,
                purpose,
                place,
                zoneId(),
                dates.value(),
                rsvpUrl,
                seriesTitle(),
                objectives,
                topics,
                organisers.stream().map(OrganiserRow::value).toList(),
                jurisdictions,
                followUps.stream().map(FollowUpRow::value).toList());
    }

    long version() {
        return version == null ? 0 : version;
    }
}
