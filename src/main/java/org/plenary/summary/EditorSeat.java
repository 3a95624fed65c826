package org.plenary.summary;

import org.plenary.collaboration.DocumentId;

/**
 * How one account's editor joins a summary's text.
 *
 * @param authorKey the opaque key under which its suggestions stand
 */
public record EditorSeat(DocumentId document, long epoch, String authorKey) {}
