package org.plenary.workshop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.base.Slug;

/** Gives out slugs that are not taken; a second thing of one title gets a number. */
final class SlugBook {
    private final Set<String> taken;
    private final Map<String, Integer> next = new HashMap<>();

    SlugBook(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    Slug take(String title, String fallback) {
        Slug wanted = Slug.of(title, fallback);
        if (taken.add(wanted.value())) {
            return wanted;
        }
        int n = next.getOrDefault(wanted.value(), 2);
        while (!taken.add(wanted.numbered(n).value())) {
            n++;
        }
        next.put(wanted.value(), n + 1);
        return wanted.numbered(n);
    }
}
