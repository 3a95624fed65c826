package org.plenary.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.access.AccountId;
import org.plenary.workshop.WorkshopId;

/** For people without accounts. */
final class NoWorkshops implements SharedWorkshops {
    @Override
    public List<WorkshopId> of(AccountId account) {
        return List.of();
    }

    @Override
    public List<WorkshopId> listed(AccountId account) {
        return List.of();
    }

    @Override
    public Map<WorkshopId, String> titles(Collection<WorkshopId> workshops) {
        return Map.of();
    }
}
