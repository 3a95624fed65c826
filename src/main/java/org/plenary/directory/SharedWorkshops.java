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

    /** Titles of those of the workshops that exist. */
    Map<WorkshopId, String> titles(Collection<WorkshopId> workshops);
}
