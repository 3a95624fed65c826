package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Visible units of the root text that one client inserted.
 *
 * @param start offset of the first unit
 * @param length units, at least 1
 */
public record AuthoredRange(int start, int length, long client) {
    /** All visible ranges of {@code root} in order; neighbours differ in their client. */
    static List<AuthoredRange> of(@Nullable TypeNode root) {
        List<AuthoredRange> ranges = new ArrayList<>();
        int offset = 0;
        for (Item item = root == null ? null : root.start; item != null; item = item.right) {
            if (!item.counts()) {
                continue;
            }
            long client = item.home.client;
            if (!ranges.isEmpty() && ranges.getLast().client() == client) {
                AuthoredRange last = ranges.removeLast();
                ranges.add(new AuthoredRange(last.start(), last.length() + item.length, client));
            } else {
                ranges.add(new AuthoredRange(offset, item.length, client));
            }
            offset += item.length;
        }
        return ranges;
    }
}
