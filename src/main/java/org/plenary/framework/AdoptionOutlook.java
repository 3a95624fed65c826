package org.plenary.framework;

import java.util.List;
import java.util.Optional;

/**
 * What stands between a framework and its adoption.
 *
 * @param open neither settled nor waived
 * @param waived matters that are open and waived in this round
 * @param round why this round was begun; empty in the first
 */
public record AdoptionOutlook(List<OpenMatter> open, List<Waiver> waived, Optional<Round> round) {
    public AdoptionOutlook {
        open = List.copyOf(open);
        waived = List.copyOf(waived);
    }

    /**
     * A round after the first.
     *
     * @param note 1–2000 characters; published with the version that ends it
     */
    public record Round(RoundPurpose purpose, String note) {}

    public boolean correcting() {
        return round.filter(r -> r.purpose() == RoundPurpose.CORRIGENDUM).isPresent();
    }
}
