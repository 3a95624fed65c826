package org.plenary.base;

/**
 * The current account's rights do not allow what it asked for. The message is shown to the person
 * and must not tell more than they may know; where even the existence of a thing is not theirs to
 * know, throw {@link NotFound} instead.
 */
public class NotAllowed extends RuntimeException {
    public NotAllowed(String message) {
        super(message);
    }
}
