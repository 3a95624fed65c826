package org.plenary.base;

/**
 * What was entered cannot be taken. The message is one or two sentences for the person who entered
 * it: cause, effect, way out. Nothing was changed.
 */
public class InvalidInput extends RuntimeException {
    public InvalidInput(String message) {
        super(message);
    }
}
