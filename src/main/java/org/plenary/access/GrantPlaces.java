package org.plenary.access;

import java.util.Optional;

/** Implemented as a bean by each module that has grants of its own: where a grant leads. */
public interface GrantPlaces {
    /**
     * @param grant as given to {@link Invitations#invite}
     * @return a path beginning with {@code /app/}; empty when the grant is another module's or what
     *     it was for is gone
     */
    Optional<String> pathOf(String grant);
}
