package org.plenary.workshop;

/**
 * Other people than before may read or write a session's notes, or its policy changed. Published in
 * the transaction of the change.
 */
public record SessionAccessChanged(SessionId session) {}
