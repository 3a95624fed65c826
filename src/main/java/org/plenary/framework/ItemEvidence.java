package org.plenary.framework;

import java.util.List;

/**
 * What an item rests on, for one reader.
 *
 * @param restricted whether there is more that the reader may not read; how much is not told
 */
public record ItemEvidence(List<Quotation> quotations, boolean restricted, Strength strength) {
    public ItemEvidence {
        quotations = List.copyOf(quotations);
    }

    public boolean none() {
        return quotations.isEmpty() && !restricted;
    }
}
