package org.plenary.collaboration;

import java.util.List;
import java.util.Optional;
import org.plenary.access.AccountId;

/**
 * Shared documents as other modules use them. Asks no rights: the caller, who owns the document,
 * has asked. All methods throw {@link org.plenary.base.NotFound} for a document that is not there.
 */
public interface SharedDocuments {
    /**
     * A new document with these blocks; none gives one empty paragraph. Joins the caller's
     * transaction.
     */
    DocumentId create(List<Block> initial);

    /** The text as last stored; cheap while the document is open, otherwise snapshot and rows. */
    DocumentReading read(DocumentId document);

    /**
     * The text after the update {@code seq} of {@code epoch}.
     *
     * @throws org.plenary.base.NotFound when that part of the log is not there
     */
    DocumentReading readAt(DocumentId document, long epoch, long seq);

    /**
     * Changes the text in the open room and stores it; returns after the commit, in a transaction
     * of its own. Do not call while holding locks on the document's rows.
     *
     * @param account in whose name; goes into the log
     * @param expectedEpoch the epoch the caller has seen
     * @throws org.plenary.base.StaleChange when the document has begun a new epoch
     */
    DocumentReading applyServerEdit(
            DocumentId document, AccountId account, long expectedEpoch, DocumentEdit edit);

    /**
     * Begins a new life of the document with these blocks: for redaction, a replacing import and a
     * restored database. Every connected client drops its copy and loads the new one. Joins the
     * caller's transaction.
     *
     * @return the new epoch
     */
    long newEpoch(DocumentId document, List<Block> blocks);

    /**
     * As {@link #newEpoch}, from exactly the text that was read; everything stored before it is
     * deleted for good, so that removed words are in no history.
     *
     * @return the new epoch, whose text is that after its update 1
     * @throws org.plenary.base.StaleChange when the document has moved on since it was read
     */
    long replaceForGood(DocumentReading seen, List<Block> blocks);

    /** The opaque key that stands for an account in this document's suggestion marks. */
    String authorKey(DocumentId document, AccountId account);

    /** Who stands behind a key; to be shown only as the attribution policy allows. */
    Optional<AccountId> author(DocumentId document, String authorKey);
}
