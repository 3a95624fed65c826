package org.plenary.collaboration;

import java.util.List;

/**
 * What the server changes in a document on someone's behalf. Given the blocks as they stand, gives
 * the blocks as they shall stand; blocks keep their identity by id, and only the differences are
 * written, so that work going on beside them is kept. May be called several times.
 */
@FunctionalInterface
public interface DocumentEdit {
    List<Block> apply(List<Block> now);
}
