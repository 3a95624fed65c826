package org.plenary.framework;

import java.util.List;

/**
 * A stretch of a framework's amendments.
 *
 * @param total how many there are with this filter
 */
public record AmendmentPage(List<Amendment> amendments, int total) {
    public AmendmentPage {
        amendments = List.copyOf(amendments);
    }
}
