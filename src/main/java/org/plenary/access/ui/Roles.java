package org.plenary.access.ui;

import org.plenary.access.NetworkRole;

/** The roles' words on the screen. */
final class Roles {
    private Roles() {}

    static String word(NetworkRole role) {
        return role.name().charAt(0) + role.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    static String does(NetworkRole role) {
        return switch (role) {
            case ADMINISTRATOR -> "looks after accounts, letters and the audit trail";
            case ORGANIZER -> "starts workshops and publishes their outcomes";
            case MEMBER -> "belongs to the network";
        };
    }

    /** Of a grant such as {@code network:MEMBER}. */
    static String word(String grant) {
        for (NetworkRole role : NetworkRole.values()) {
            if (grant.endsWith(":" + role)) {
                return word(role);
            }
        }
        return grant;
    }
}
