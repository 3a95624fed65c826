package org.plenary.collaboration;

import org.plenary.access.AccountId;

/**
 * Answers who may do what in a document. Implemented by each module that owns documents; the
 * strongest answer counts, so an owner answers {@link DocumentAccess#NONE} for documents that are
 * not its own. Asked at every frame through a cache that lives at most one second and is dropped at
 * once by {@link DocumentRightsChanged}. Called from any thread, without a signed-in account.
 */
public interface DocumentRights {
    DocumentAccess accessTo(DocumentId document, AccountId account);
}
