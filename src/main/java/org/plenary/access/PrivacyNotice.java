package org.plenary.access;

/**
 * What people are told where their data is collected. Parts that nobody filled in say so.
 *
 * @param purpose what the data is for
 * @param controller who answers for it and how to reach them
 * @param retention how long it is kept
 */
public record PrivacyNotice(String purpose, String controller, String retention) {}
