package org.plenary.access;

/**
 * The account was suspended or restored, its network roles or its password changed. Published after
 * the commit, on every node; listen with {@code @EventListener} and ask {@link Accounts} again.
 */
public record AccountStandingChanged(AccountId account) {}
