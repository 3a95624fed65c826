package org.plenary.framework;

/**
 * Somebody who has an item open.
 *
 * @param writing whether they are at its form
 */
public record Present(String name, boolean writing) {}
