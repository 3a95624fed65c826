package org.plenary.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.BodyKind;

/**
 * What is stated of a member body.
 *
 * @param names the first is the one in lists; 1 to 20
 * @param jurisdiction what the body acts for: a state, or a bloc such as the European Union; may be
 *     empty for an organisation that acts for none
 * @param rorId the nine signs of a ROR id, its whole address, or empty
 * @param predecessors bodies that became this one; at most 20
 */
public record BodyPlan(
        List<BodyName> names,
        String shortCode,
        BodyKind kind,
        String jurisdiction,
        @Nullable BodyId parent,
        String rorId,
        List<BodyId> predecessors) {
    public BodyPlan {
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
    }
}
