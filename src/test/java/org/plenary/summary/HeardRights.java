package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers which documents' rights were said to have changed. */
@Component
class HeardRights {
    private final List<DocumentId> documents = new ArrayList<>();

    @EventListener
    synchronized void heard(DocumentRightsChanged change) {
        documents.add(change.document());
    }

    synchronized void clear() {
        documents.clear();
    }

    synchronized List<DocumentId> documents() {
        return List.copyOf(documents);
    }
}
