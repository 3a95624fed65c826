package org.plenary.collaboration.replica;

import java.util.Map;

/**
 * Text within one block whose attributes are equal.
 *
 * @param attributes inline keys of {@link Marks} → values as in JSON: Boolean, String, Double, Map;
 *     unmodifiable
 */
public record TextRun(String text, Map<String, Object> attributes) {}
