package org.plenary.publishing;

import org.plenary.summary.PublishPage;
import org.plenary.summary.SummaryId;
import org.springframework.stereotype.Component;

/** Tells the summary's page where it is published. */
@Component
class PublishAddress implements PublishPage {
    @Override
    public String path(SummaryId summary) {
        return "/app/publishing/" + summary.value();
    }
}
