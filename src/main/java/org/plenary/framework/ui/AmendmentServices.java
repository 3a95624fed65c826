package org.plenary.framework.ui;

import java.time.Clock;
import org.plenary.framework.AmendmentDecisions;
import org.plenary.framework.AmendmentReading;
import org.plenary.framework.AmendmentRemarks;
import org.plenary.framework.Amendments;
import org.springframework.stereotype.Component;

/** What the page of an amendment and its parts call. */
@Component
final class AmendmentServices {
    final Amendments amendments;
    final AmendmentDecisions decisions;
    final AmendmentReading reading;
    final AmendmentRemarks remarks;
    final Clock clock;

    AmendmentServices(
            Amendments amendments,
            AmendmentDecisions decisions,
            AmendmentReading reading,
            AmendmentRemarks remarks,
            Clock clock) {
        this.amendments = amendments;
        this.decisions = decisions;
        this.reading = reading;
        this.remarks = remarks;
        this.clock = clock;
    }
}
