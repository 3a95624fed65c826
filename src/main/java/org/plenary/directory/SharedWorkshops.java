package org.plenary.directory;

import java.util.List;
import org.plenary.access.AccountId;
import org.plenary.workshop.WorkshopId;

/** The workshops that an account takes part in: the circle of {@link Audience#SHARED_WORKSHOPS}. */
interface SharedWorkshops {
    List<WorkshopId> of(AccountId account);
}
