package org.plenary.directory;

import java.time.Instant;

/**
 * What somebody wrote; plain text, at most {@value Relay#LONGEST} characters.
 *
 * @param by the writer's name as the reader knows it; empty when it is the reader
 */
public record RelayMessage(boolean mine, String by, String text, Instant at) {}
