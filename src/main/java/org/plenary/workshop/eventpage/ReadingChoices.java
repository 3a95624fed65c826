package org.plenary.workshop.eventpage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a page before it is read again.
 *
 * @param format the form of the page, or null to find out
 * @param repairsTakenBack numbers of {@link Repair}s that must not be made
 * @param residueTakenBack numbers of {@link SetAside}s that belong to the text
 */
public record ReadingChoices(
        @Nullable PageFormat format, Set<Integer> repairsTakenBack, Set<Integer> residueTakenBack) {

    public ReadingChoices {
        repairsTakenBack = Set.copyOf(repairsTakenBack);
        residueTakenBack = Set.copyOf(residueTakenBack);
    }

    /** No choices: the form is found out, everything doubtful is repaired or set aside. */
    public static ReadingChoices none() {
        return new ReadingChoices(null, Set.of(), Set.of());
    }
}
