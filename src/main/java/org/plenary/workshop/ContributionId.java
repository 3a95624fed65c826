package org.plenary.workshop;

import java.util.UUID;

/** Names one contribution. */
public record ContributionId(UUID value) {
    public static ContributionId random() {
        return new ContributionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
