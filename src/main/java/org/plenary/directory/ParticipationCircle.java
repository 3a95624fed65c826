package org.plenary.directory;

import java.util.List;
import org.plenary.access.AccountId;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopRights;
import org.springframework.stereotype.Component;

@Component
class ParticipationCircle implements SharedWorkshops {
    private final WorkshopRights rights;

    ParticipationCircle(WorkshopRights rights) {
        this.rights = rights;
    }

    @Override
    public List<WorkshopId> of(AccountId account) {
        return rights.workshopsOf(account);
    }
}
