package org.plenary.access;

/**
 * What the holder of an invitation's link may know of it.
 *
 * @param email the invited address; empty when the link is unknown
 * @param why what it is to
 * @param hasAccount whether the address has an account already, so that accepting needs a sign-in
 * @param path where it leads once it is accepted
 */
public record InvitationState(
        Kind kind, String email, String why, boolean hasAccount, String path) {
    public enum Kind {
        OPEN,
        /** Accepted before. */
        USED,
        /** Older than seven days; a new one can be asked for. */
        EXPIRED,
        /** Never existed, or was withdrawn. */
        UNKNOWN
    }
}
