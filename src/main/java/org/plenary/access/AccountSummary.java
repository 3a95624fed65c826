package org.plenary.access;

import java.util.Set;

/**
 * An account as other modules see it. The address and the name are personal data: whoever shows
 * them answers for the right to.
 */
public record AccountSummary(
        AccountId id, String name, String email, Set<NetworkRole> roles, boolean suspended) {
    public AccountSummary {
        roles = Set.copyOf(roles);
    }
}
