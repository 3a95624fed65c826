package org.plenary.collaboration.replica;

/**
 * Bytes that no honest client sends: not the format, over a limit, or refused by the profile of
 * product documents. Nothing was changed. Carries no stack trace, as hostile clients could ask for
 * thousands.
 */
public final class MalformedUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MalformedUpdate(String reason) {
        super(reason, null, false, false);
    }
}
