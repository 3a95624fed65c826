package org.plenary.workshop;

/**
 * A session has other rapporteurs or scribes than before. Published in the transaction of the
 * change.
 */
public record RapporteurChanged(SessionId session) {}
