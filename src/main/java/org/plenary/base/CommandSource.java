package org.plenary.base;

import java.util.List;

/** Implemented as a bean by each feature that people should reach from the command palette. */
public interface CommandSource {
    /**
     * What fits the words and is within the current account's rights, best first, at most 20.
     *
     * @param words as typed, without surrounding space, at most 100 characters; empty asks for the
     *     common things
     */
    List<Command> find(String words);
}
