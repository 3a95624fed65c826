package org.plenary.base;

/** There is no such thing, or the current account may not know that there is. */
public class NotFound extends RuntimeException {
    public NotFound(String message) {
        super(message);
    }
}
