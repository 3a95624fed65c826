package org.plenary.publishing;

import org.plenary.summary.PublishPage;
import org.plenary.summary.SummaryId;
import org.springframework.stereotype.Component;

/** Leads from an approved summary to its preview and release. */
@Component
class SummaryPublishPage implements PublishPage {
    @Override
    public String path(SummaryId approved) {
        return "/app/publishing/" + approved;
    }
}
