package org.plenary.workshop;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;

/**
 * One session as the current account may see it.
 *
 * @param zone the workshop's time zone, in which the times are shown
 * @param version to be handed back with a change
 * @param policyFixedAt when the session opened; the policy does not change after it
 * @param rapporteurs answerable for its summary; this and {@code scribes} are empty for readers who
 *     do not take part in the workshop
 */
public record SessionDetails(
        SessionId id,
        WorkshopId workshop,
        String workshopSlug,
        String workshopTitle,
        ZoneId zone,
        String slug,
        long version,
        SessionPlan plan,
        Optional<Instant> policyFixedAt,
        List<AccountId> rapporteurs,
        List<AccountId> scribes,
        List<ContributionDetails> contributions) {

    public String title() {
        return plan.title();
    }

    public SessionKind kind() {
        return plan.kind();
    }

    public @Nullable Instant startsAt() {
        return plan.startsAt();
    }

    public @Nullable Instant endsAt() {
        return plan.endsAt();
    }

    public SessionAccess access() {
        return plan.access();
    }

    public AttributionPolicy policy() {
        return plan.policy();
    }

    public boolean open() {
        return policyFixedAt.isPresent();
    }
}
