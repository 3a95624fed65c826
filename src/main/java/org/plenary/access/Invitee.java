package org.plenary.access;

/**
 * Someone to be invited to a grant.
 *
 * @throws org.plenary.base.InvalidInput when the address is none
 */
public record Invitee(String email, String grant) {
    public Invitee {
        email = EmailAddress.of(email).value();
    }
}
