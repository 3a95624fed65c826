package org.plenary.collaboration.replica;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which blocks of a text stay: the longest series that keeps its order, by id. */
final class BlockMatch {
    /** For each present block the index of its wanted one, or −1. */
    private final int[] target;

    BlockMatch(List<TextBlock> now, List<BlockDraft> wanted) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String id = wanted.get(i).id();
            if (id != null && places.put(id, i) != null) {
                throw new IllegalArgumentException("two blocks with the id " + id);
            }
        }
        target = new int[now.size()];
        for (int i = 0; i < target.length; i++) {
            TextBlock block = now.get(i);
            @Nullable Integer place = places.remove(block.id().orElse(""));
            target[i] = place == null || block.newline() == null ? -1 : place;
        }
    }

    /** Targets of the blocks that stay, ascending; −1 for those that go. */
    int[] kept() {
        // patience: ends[k] is the block that ends the best series of k+1 so far
        int[] ends = new int[target.length];
        int[] before = new int[target.length];
        int longest = 0;
        for (int i = 0; i < target.length; i++) {
            if (target[i] < 0) {
                continue;
            }
            int k = firstEndNotBelow(ends, longest, target[i]);
            before[i] = k == 0 ? -1 : ends[k - 1];
            ends[k] = i;
            longest = Math.max(longest, k + 1);
        }
        int[] kept = new int[target.length];
        Arrays.fill(kept, -1);
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = before[i]) {
            kept[i] = target[i];
        }
        return kept;
    }

    private int firstEndNotBelow(int[] ends, int longest, int wanted) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (target[ends[middle]] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
