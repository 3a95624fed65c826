package org.plenary.framework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.directory.BodyId;

/**
 * What is stated of an item.
 *
 * @param kind fixed once the item exists
 * @param text in the subset of Markdown that {@link ItemText} knows
 * @param leads the first one first
 */
public record ItemPlan(
        ItemKind kind,
        String title,
        String text,
        List<BodyId> leads,
        String horizon,
        @Nullable LocalDate dueOn,
        ItemStatus status) {
    public static final int LONGEST_TITLE = 300;
    public static final int LONGEST_TEXT = 8_000;
    public static final int LONGEST_HORIZON = 80;
    public static final int MOST_LEADS = 20;

    public ItemPlan {
        leads = List.copyOf(leads);
    }

    /** An item that nobody leads yet. */
    public static ItemPlan of(ItemKind kind, String title, String text) {
        return new ItemPlan(kind, title, text, List.of(), "", null, ItemStatus.NOT_STARTED);
    }

    public ItemPlan withLeads(List<BodyId> bodies) {
        return new ItemPlan(kind, title, text, bodies, horizon, dueOn, status);
    }

    public ItemPlan withText(String newTitle, String newText) {
        return new ItemPlan(kind, newTitle, newText, leads, horizon, dueOn, status);
    }

    public ItemPlan within(String newHorizon, @Nullable LocalDate due) {
        return new ItemPlan(kind, title, text, leads, newHorizon, due, status);
    }

    /**
     * The plan as it can be stored.
     *
     * @throws InvalidInput when something is missing or too long
     */
    ItemPlan checked() {
        String cleanTitle = Texts.optional("The title", title, LONGEST_TITLE);
        String cleanText = Texts.optional("The text", text, LONGEST_TEXT);
        if (cleanTitle.isEmpty() && cleanText.isEmpty()) {
            throw new InvalidInput(
                    "Neither title nor text is filled in, so nothing was saved. Fill in one of them and save again.");
        }
        if (cleanTitle.contains("\n")) {
            throw new InvalidInput(
                    "The title has more than one line, so nothing was saved. Put the rest into the text.");
        }
        List<BodyId> once = leads.stream().distinct().toList();
        if (once.size() > MOST_LEADS) {
            throw new InvalidInput(
                    "At most %d bodies can lead one item, so nothing was saved. Remove some of the %d."
                            .formatted(MOST_LEADS, once.size()));
        }
        return new ItemPlan(
                kind,
                cleanTitle,
                cleanText,
                once,
                Texts.optional("The horizon", horizon, LONGEST_HORIZON),
                dueOn,
                status);
    }
}
