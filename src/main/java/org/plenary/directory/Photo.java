package org.plenary.directory;

/**
 * A person's photo.
 *
 * @param jpeg a square of 256 × 256 pixels without metadata
 * @param version counts the changes of picture or audience, from 1
 */
public record Photo(byte[] jpeg, Audience audience, long version) {}
