package org.plenary.base;

import java.util.List;

/** Implemented by the workshop module; Home lists the places as "Your workshops". */
public interface Places {
    /**
     * The current account's own places, those that come next or happened last first; at most 30.
     */
    List<Place> mine();
}
