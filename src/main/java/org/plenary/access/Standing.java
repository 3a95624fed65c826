package org.plenary.access;

import java.util.Set;

/**
 * What an account may do at this moment.
 *
 * @param credentialEpoch sessions made under another number have ended
 */
record Standing(boolean active, Set<NetworkRole> roles, int credentialEpoch) {
    static final Standing NONE = new Standing(false, Set.of(), -1);

    boolean has(NetworkRole role) {
        if (!active) {
            return false;
        }
        return role == NetworkRole.MEMBER ? !roles.isEmpty() : roles.contains(role);
    }
}
