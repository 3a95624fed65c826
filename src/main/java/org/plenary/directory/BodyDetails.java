package org.plenary.directory;

import java.util.List;
import java.util.Optional;

/**
 * A member body and what stands around it.
 *
 * @param parts bodies whose parent this is
 * @param successors bodies that this one became
 */
public record BodyDetails(
        BodySummary summary,
        long version,
        BodyPlan plan,
        Optional<BodySummary> parent,
        List<BodySummary> parts,
        List<BodySummary> predecessors,
        List<BodySummary> successors) {}
