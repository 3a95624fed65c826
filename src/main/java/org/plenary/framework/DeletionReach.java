package org.plenary.framework;

import java.util.List;
import org.plenary.base.Dates;

/**
 * What a deletion takes along besides the item itself.
 *
 * @param items how many stand below the item
 * @param changed those of them that were written or changed after the deletion was proposed, as "A3
 *     Share test suites"; at most 50
 * @param open amendments that lose their item or their place; at most 50
 * @param seen names exactly this state; a decision says with it what its maker saw
 */
public record DeletionReach(int items, List<String> changed, List<Amendment> open, String seen) {
    public DeletionReach {
        changed = List.copyOf(changed);
        open = List.copyOf(open);
    }

    /** "3 items below it, 1 changed since the proposal; 2 amendments open there." */
    public String words() {
        return "%s below it, %d changed since the proposal; %s open there."
                .formatted(
                        Dates.count(items, "item"),
                        changed.size(),
                        Dates.count(open.size(), "amendment"));
    }

    /** Whether something is lost that the proposal did not know, or that others work on. */
    public boolean more() {
        return !changed.isEmpty() || !open.isEmpty();
    }
}
