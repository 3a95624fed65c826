package org.plenary.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.access.AccountId;
import org.plenary.workshop.WorkshopDuties;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopRights;
import org.springframework.stereotype.Component;

@Component
class ParticipationCircle implements SharedWorkshops {
    private final WorkshopRights rights;
    private final WorkshopDuties duties;

    ParticipationCircle(WorkshopRights rights, WorkshopDuties duties) {
        this.rights = rights;
        this.duties = duties;
    }

    @Override
    public List<WorkshopId> of(AccountId account) {
        return rights.workshopsOf(account);
    }

    @Override
    public List<WorkshopId> listed(AccountId account) {
        return rights.workshopsListing(account);
    }

    @Override
    public List<AccountId> listedAt(WorkshopId workshop, Collection<AccountId> accounts) {
        return duties.listed(workshop, accounts);
    }

    @Override
    public Map<WorkshopId, String> titles(Collection<WorkshopId> workshops) {
        return duties.titles(workshops);
    }
}
