package org.plenary.access;

/**
 * Somebody proved to own the invited address and now has the grant. Published inside the redeeming
 * transaction: a listener ({@code @EventListener}) writes the right in that same transaction, and
 * its exception undoes the redemption.
 *
 * @param grant an opaque string such as {@code workshop:<uuid>:PARTICIPANT}; others' are to be
 *     ignored
 */
public record InvitationRedeemed(AccountId account, String grant) {}
