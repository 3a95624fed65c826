package org.plenary.workshop;

/** A session was taken out of its programme. Published in the transaction of the change. */
public record SessionRemoved(SessionId session) {}
