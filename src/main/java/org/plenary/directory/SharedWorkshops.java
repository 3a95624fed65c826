package org.plenary.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.plenary.access.AccountId;
import org.plenary.workshop.WorkshopId;

/** The workshops that an account takes part in: the circle of {@link Audience#SHARED_WORKSHOPS}. */
interface SharedWorkshops {
    List<WorkshopId> of(AccountId account);

    /** Those of them at which the account agreed to be seen by the other participants. */
    List<WorkshopId> listed(AccountId account);

    /** Those of the accounts that agreed to be seen by the other participants of the workshop. */
    default List<AccountId> listedAt(WorkshopId workshop, Collection<AccountId> accounts) {
        return accounts.stream().filter(a -> listed(a).contains(workshop)).toList();
    }

    /** Titles of those of the workshops that exist. */
    Map<WorkshopId, String> titles(Collection<WorkshopId> workshops);
}
