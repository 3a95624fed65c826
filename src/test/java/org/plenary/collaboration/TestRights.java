package org.plenary.collaboration;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.access.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The owner of documents that tests make: they say who may do what. */
@Component
public class TestRights implements DocumentRights {
    private static final Map<String, DocumentAccess> ACCESS = new ConcurrentHashMap<>();

    private final ApplicationEventPublisher events;
    public final Map<DocumentId, Integer> questionsAbout = new ConcurrentHashMap<>();

    TestRights(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void give(DocumentId document, AccountId account, DocumentRole role) {
        give(document, account, new DocumentAccess(role, Optional.of("Somebody")));
    }

    public void give(DocumentId document, AccountId account, DocumentAccess access) {
        ACCESS.put(document + " " + account, access);
        events.publishEvent(new DocumentRightsChanged(document));
    }

    /** Without telling anybody, as when the event is lost. */
    public void giveSilently(DocumentId document, AccountId account, DocumentRole role) {
        ACCESS.put(document + " " + account, new DocumentAccess(role, Optional.of("Somebody")));
    }

    @Override
    public DocumentAccess accessTo(DocumentId document, AccountId account) {
        questionsAbout.merge(document, 1, Integer::sum);
        return ACCESS.getOrDefault(document + " " + account, DocumentAccess.NONE);
    }
}
