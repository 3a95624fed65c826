package org.plenary.framework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * What is entered in the adoption register.
 *
 * @param item null for the framework as a whole
 * @param jurisdiction as the member bodies name it; the European Union is one
 * @param since the day of the decision
 * @param source http or https address where it can be checked
 * @param before number of the entry that it follows, 0 for the first of the jurisdiction on it
 */
public record RegisterPlan(
        @Nullable ItemId item,
        String jurisdiction,
        Uptake uptake,
        LocalDate since,
        String source,
        String note,
        int before) {
    public static final int LONGEST_JURISDICTION = 100;

    RegisterPlan checked() {
        String link = WebLink.checked("The source", source);
        if (link.isEmpty()) {
            throw new InvalidInput(
                    "The source is empty, so nothing was saved. Give the address where the decision can be read.");
        }
        if (since.getYear() < 1900 || since.getYear() > 2200) {
            throw new InvalidInput(
                    "The year %d cannot be, so nothing was saved. Correct the date."
                            .formatted(since.getYear()));
        }
        return new RegisterPlan(
                item,
                Texts.required(
                        "The jurisdiction",
                        PlainText.line("The jurisdiction", jurisdiction, LONGEST_JURISDICTION),
                        LONGEST_JURISDICTION),
                uptake,
                since,
                link,
                PlainText.optional("The note", note, ProgressPlan.LONGEST_NOTE),
                before);
    }
}
