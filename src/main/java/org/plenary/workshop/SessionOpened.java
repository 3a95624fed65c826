package org.plenary.workshop;

/**
 * A session opened: its attribution policy is fixed from now on, and its people may write.
 * Published in the transaction of the change.
 */
public record SessionOpened(SessionId session) {}
