package org.plenary.access;

import java.util.Set;
import java.util.UUID;

/**
 * What an account may do at this moment.
 *
 * @param devices the browsers that are signed in; a session of any other has ended
 */
record Standing(boolean active, Set<NetworkRole> roles, Set<UUID> devices) {
    static final Standing NONE = new Standing(false, Set.of(), Set.of());

    boolean has(NetworkRole role) {
        if (!active) {
            return false;
        }
        return role == NetworkRole.MEMBER ? !roles.isEmpty() : roles.contains(role);
    }

    boolean signedIn(UUID device) {
        return active && devices.contains(device);
    }
}
