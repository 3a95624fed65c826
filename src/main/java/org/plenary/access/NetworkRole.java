package org.plenary.access;

/**
 * What an account may do in the whole network. An account without any is a reader who signed in.
 */
public enum NetworkRole {
    /** Looks after accounts, roles and the server. */
    ADMINISTRATOR,
    /** Starts workshops. */
    ORGANIZER,
    /** Belongs to the network; organizers and administrators do as well. */
    MEMBER
}
