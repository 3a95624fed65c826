package org.plenary.publishing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.summary.TextDifference;
import org.plenary.summary.TextDifference.Fate;
import org.plenary.summary.TextDifference.Part;

/**
 * What changed between two versions of one framework: items are matched by their permanent ids,
 * words are compared within an item. An item has moved when it stands under another parent, or
 * elsewhere among those siblings that both versions have.
 */
public record FrameworkDifference(List<Change> changes) {

    /**
     * One item.
     *
     * @param entry as it stands in the newer version, or stood in the older one when removed
     * @param facts changed leads, horizon or due date, in sentences
     */
    public record Change(
            Entry entry,
            Fate fate,
            boolean moved,
            List<Part> title,
            List<Part> text,
            List<String> facts) {

        public boolean reworded() {
            return fate == Fate.KEPT && (differs(title) || differs(text) || !facts.isEmpty());
        }

        public boolean changed() {
            return fate != Fate.KEPT || moved || reworded();
        }

        private static boolean differs(List<Part> parts) {
            return parts.stream().anyMatch(p -> p.fate() != Fate.KEPT);
        }
    }

    public FrameworkDifference {
        changes = List.copyOf(changes);
    }

    /** Those items that differ in anything. */
    public List<Change> changed() {
        return changes.stream().filter(Change::changed).toList();
    }

    public long count(Fate fate) {
        return changes.stream().filter(c -> c.fate() == fate && fate != Fate.KEPT).count();
    }

    public long reworded() {
        return changes.stream().filter(Change::reworded).count();
    }

    public long moved() {
        return changes.stream().filter(Change::moved).count();
    }

    public static FrameworkDifference between(List<Entry> older, List<Entry> newer) {
        Map<String, Entry> before = byId(older);
        Map<String, Entry> now = byId(newer);
        Set<String> moved = moved(older, newer, before.keySet(), now.keySet());
        var changes = new ArrayList<Change>();
        List<String> oldIds = older.stream().map(Entry::id).toList();
        List<String> newIds = newer.stream().map(Entry::id).toList();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(oldIds, newIds).getDeltas()) {
            for (; at < delta.getTarget().getPosition(); at++) {
                changes.add(compared(before, newer.get(at), moved));
            }
            for (String id : delta.getSource().getLines()) {
                if (!now.containsKey(id)) {
                    changes.add(gone(Objects.requireNonNull(before.get(id))));
                }
            }
            for (int end = at + delta.getTarget().size(); at < end; at++) {
                changes.add(compared(before, newer.get(at), moved));
            }
        }
        for (; at < newer.size(); at++) {
            changes.add(compared(before, newer.get(at), moved));
        }
        return new FrameworkDifference(changes);
    }

    private static Map<String, Entry> byId(List<Entry> entries) {
        var map = new LinkedHashMap<String, Entry>();
        entries.forEach(entry -> map.putIfAbsent(entry.id(), entry));
        return map;
    }

    private static Change gone(Entry entry) {
        return new Change(
                entry,
                Fate.REMOVED,
                false,
                TextDifference.words(entry.title(), ""),
                TextDifference.words(entry.text(), ""),
                List.of());
    }

    private static Change compared(Map<String, Entry> before, Entry now, Set<String> moved) {
        Entry old = before.get(now.id());
        if (old == null) {
            return new Change(
                    now,
                    Fate.ADDED,
                    false,
                    TextDifference.words("", now.title()),
                    TextDifference.words("", now.text()),
                    List.of());
        }
        return new Change(
                now,
                Fate.KEPT,
                moved.contains(now.id()),
                TextDifference.words(old.title(), now.title()),
                TextDifference.words(old.text(), now.text()),
                facts(old, now));
    }

    private static List<String> facts(Entry old, Entry now) {
        var changed = new ArrayList<String>();
        fact(changed, "Lead", leads(old), leads(now));
        fact(changed, "Horizon", old.horizon(), now.horizon());
        fact(changed, "Due", Objects.toString(old.dueOn(), ""), Objects.toString(now.dueOn(), ""));
        return List.copyOf(changed);
    }

    private static void fact(List<String> changed, String what, String old, String now) {
        if (!old.equals(now)) {
            changed.add(
                    "%s: %s, before: %s."
                            .formatted(
                                    what,
                                    now.isEmpty() ? "none" : now,
                                    old.isEmpty() ? "none" : old));
        }
    }

    private static String leads(Entry entry) {
        return entry.leads().stream()
                .map(FrameworkSnapshot.Lead::name)
                .collect(Collectors.joining(", "));
    }

    private static Set<String> moved(
            List<Entry> older, List<Entry> newer, Set<String> before, Set<String> now) {
        Map<String, String> oldParents = parents(older);
        Map<String, String> newParents = parents(newer);
        var moved = new HashSet<String>();
        Map<String, List<String>> oldOrder = new HashMap<>();
        Map<String, List<String>> newOrder = new HashMap<>();
        for (Entry entry : newer) {
            String parent = newParents.getOrDefault(entry.id(), "");
            if (!before.contains(entry.id())) {
                continue;
            }
            if (parent.equals(oldParents.getOrDefault(entry.id(), ""))) {
                newOrder.computeIfAbsent(parent, p -> new ArrayList<>()).add(entry.id());
            } else {
                moved.add(entry.id());
            }
        }
        for (Entry entry : older) {
            if (now.contains(entry.id()) && !moved.contains(entry.id())) {
                oldOrder.computeIfAbsent(
                                oldParents.getOrDefault(entry.id(), ""), p -> new ArrayList<>())
                        .add(entry.id());
            }
        }
        newOrder.forEach((parent, order) ->
                DiffUtils.diff(oldOrder.getOrDefault(parent, List.of()), order)
                        .getDeltas()
                        .forEach(delta -> moved.addAll(delta.getTarget().getLines())));
        return moved;
    }

    /** The id of each item's parent; an item at the top has none. */
    private static Map<String, String> parents(List<Entry> entries) {
        var parents = new HashMap<String, String>();
        var path = new ArrayList<@Nullable String>();
        for (Entry entry : entries) {
            while (path.size() > entry.depth()) {
                path.removeLast();
            }
            String above = path.isEmpty() ? null : path.getLast();
            if (above != null) {
                parents.put(entry.id(), above);
            }
            while (path.size() < entry.depth()) {
                path.add(above);
            }
            path.add(entry.id());
        }
        return parents;
    }
}
