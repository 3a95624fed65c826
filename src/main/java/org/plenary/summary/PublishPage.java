package org.plenary.summary;

/** Where an approved summary is published; implemented by the module that publishes. */
public interface PublishPage {
    /**
     * @return a path in this application beginning with {@code /app/}
     */
    String path(SummaryId approved);
}
