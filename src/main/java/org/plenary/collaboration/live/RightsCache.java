package org.plenary.collaboration.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.collaboration.DocumentAccess;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRights;
import org.plenary.collaboration.DocumentRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers at every frame who may do what, and asks the owners of documents at most about once a
 * second for each account in each document. Forgotten at once when a right or an account changes.
 */
@Component
class RightsCache {
    private record Key(DocumentId document, AccountId account) {}

    private record Answer(DocumentAccess access, long at) {}

    private static final int MOST_ANSWERS = 50_000;

    private final ObjectProvider<DocumentRights> owners;
    private final Accounts accounts;
    private final Map<Key, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    RightsCache(ObjectProvider<DocumentRights> owners, Accounts accounts) {
        this.owners = owners;
        this.accounts = accounts;
    }

    DocumentAccess of(DocumentId document, AccountId account) {
        Key key = new Key(document, account);
        Answer known = answers.get(key);
        long now = System.nanoTime();
        if (known != null && now - known.at() < Limits.RIGHTS_AGE.toNanos()) {
            return known.access();
        }
        long before;
        DocumentAccess access;
        do {
            before = changes.get();
            access = ask(document, account);
        } while (before != changes.get());
        if (answers.size() >= MOST_ANSWERS) {
            answers.clear();
        }
        answers.put(key, new Answer(access, now));
        if (before != changes.get()) {
            answers.remove(key);
        }
        return access;
    }

    /** Everything is asked anew: rights change rarely, and forgetting too much costs little. */
    void forget() {
        changes.incrementAndGet();
        answers.clear();
    }

    private DocumentAccess ask(DocumentId document, AccountId account) {
        if (!accounts.active(account)) {
            return DocumentAccess.NONE;
        }
        DocumentAccess strongest = DocumentAccess.NONE;
        for (DocumentRights owner : owners) {
            DocumentAccess access = owner.accessTo(document, account);
            if (access.role().compareTo(strongest.role()) > 0) {
                strongest = access;
            }
            if (strongest.role() == DocumentRole.WRITE) {
                break;
            }
        }
        return strongest;
    }
}
