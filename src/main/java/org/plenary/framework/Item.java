package org.plenary.framework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.directory.BodySummary;

/**
 * One item of a framework as it stands now.
 *
 * @param depth steps from the top, 0 for an item without parent
 * @param position among its siblings, from 0
 * @param code such as "A3"; it stays when the item moves and is never given again
 * @param text in the subset of Markdown that {@link ItemText} knows
 * @param leads member bodies that lead it, the first one first
 * @param horizon such as "by the end of 2026"; may be empty
 * @param version rises with each change of the item itself, not with those of its neighbours
 */
public record Item(
        ItemId id,
        FrameworkId framework,
        @Nullable ItemId parent,
        int depth,
        int position,
        ItemKind kind,
        String code,
        String title,
        String text,
        List<BodySummary> leads,
        String horizon,
        @Nullable LocalDate dueOn,
        ItemStatus status,
        long version) {

    public ItemPlan plan() {
        return new ItemPlan(
                kind,
                title,
                text,
                leads.stream().map(BodySummary::id).toList(),
                horizon,
                dueOn,
                status);
    }

    /** "A3 Shared evaluations". */
    public String label() {
        return title.isEmpty() ? code : code + " " + title;
    }
}
