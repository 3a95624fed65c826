package org.plenary.workshop;

import java.util.List;
import org.plenary.access.AccountId;

/** Says what came out of a workshop; implemented by modules above, collected as beans. */
public interface WorkshopOutcomes {
    /** What the reader may know of, newest first, at most 20. */
    List<WorkshopOutcome> of(WorkshopId workshop, AccountId reader);
}
