package org.plenary.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * An introduction that waits for the current account.
 *
 * @param by who proposes it
 * @param to the other's name where the reader may see it in the directory, else words for somebody
 */
public record Introduction(UUID id, String by, String to, String text, Instant at) {}
