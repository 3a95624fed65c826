package org.plenary.access;

import java.util.UUID;

/** Somebody with a proven address asks the organizers to let them in. Inside the transaction. */
public record JoiningRequested(UUID request) {}
