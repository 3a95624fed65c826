package org.plenary.workshop;

import java.util.Optional;
import org.plenary.access.GrantPlaces;
import org.springframework.stereotype.Component;

/** Who accepts a workshop's invitation stands in the workshop next. */
@Component
class WorkshopGrantPlaces implements GrantPlaces {
    private final WorkshopRepository workshops;

    WorkshopGrantPlaces(WorkshopRepository workshops) {
        this.workshops = workshops;
    }

    @Override
    public Optional<String> pathOf(String grant) {
        return WorkshopGrant.parse(grant)
                .flatMap(g -> workshops.findById(g.workshop().value()))
                .map(w -> WorkshopPaths.workshop(w.slug));
    }
}
