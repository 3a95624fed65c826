package org.plenary.access;

/**
 * How people come in, as administrators keep it.
 *
 * @param version what a change is made from
 * @param requestsOpen whether addresses of other domains may ask the organizers
 * @param controller who answers for the data; empty until filled in
 * @param contact how to reach them; empty until filled in
 * @param purpose empty for the usual text
 * @param retention empty for the usual text
 */
public record JoiningSettings(
        long version,
        boolean requestsOpen,
        String controller,
        String contact,
        String purpose,
        String retention) {}
