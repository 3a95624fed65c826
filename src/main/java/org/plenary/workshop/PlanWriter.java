package org.plenary.workshop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a plan into a workshop's rows; bodies and series are found by name, or made. */
@Component
class PlanWriter {
    private final OrganisationRepository organisations;
    private final SeriesRepository series;

    PlanWriter(OrganisationRepository organisations, SeriesRepository series) {
        this.organisations = organisations;
        this.series = series;
    }

    void write(WorkshopEntity workshop, WorkshopPlan plan) {
        workshop.title = plan.title();
        workshop.strapline = plan.strapline();
        workshop.purpose = plan.purpose();
        workshop.place = plan.place();
        workshop.zone = plan.zone().getId();
        workshop.dates = new DatesColumns(plan.dates());
        workshop.rsvpUrl = plan.rsvpUrl();
        workshop.series = plan.series().isEmpty() ? null : series(plan.series());
        replace(workshop.objectives, plan.objectives());
        replace(workshop.topics, plan.topics());
        replace(workshop.jurisdictions, plan.jurisdictions());
        if (!workshop.organisers.stream()
                .map(OrganiserRow::value)
                .toList()
                .equals(plan.organisers())) {
            replace(workshop.organisers, rows(plan.organisers()));
        }
        if (!workshop.followUps.stream()
                .map(FollowUpRow::value)
                .toList()
                .equals(plan.followUps())) {
            replace(workshop.followUps, plan.followUps().stream().map(FollowUpRow::new).toList());
        }
    }

    private SeriesEntity series(String title) {
        return series.findByTitle(title).orElseGet(() -> series.save(new SeriesEntity(title)));
    }

    private List<OrganiserRow> rows(List<Organiser> organisers) {
        List<String> keys =
                organisers.stream().map(o -> OrganisationEntity.key(o.name())).distinct().toList();
        Map<String, OrganisationEntity> known = new HashMap<>();
        organisations.findByNameKeyIn(keys).forEach(o -> known.put(o.nameKey, o));
        return organisers.stream()
                .map(o -> {
                    OrganisationEntity body =
                            known.computeIfAbsent(
                                    OrganisationEntity.key(o.name()),
                                    k -> organisations.save(new OrganisationEntity(o)));
                    body.learn(o);
                    return new OrganiserRow(body, o);
                })
                .toList();
    }

    /** Leaves a list alone that is the same already, so that nothing is written for it. */
    private static <T> void replace(List<T> list, List<T> values) {
        if (!list.equals(values)) {
            list.clear();
            list.addAll(values);
        }
    }
}
