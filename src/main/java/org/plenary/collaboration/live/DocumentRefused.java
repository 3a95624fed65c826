package org.plenary.collaboration.live;

import org.plenary.collaboration.DocumentId;

/** One document cannot be written as its room believes; its room must go, the others may stay. */
final class DocumentRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient DocumentId document;
    private final CloseCode code;

    DocumentRefused(DocumentId document, CloseCode code) {
        super(document + " " + code, null, false, false);
        this.document = document;
        this.code = code;
    }

    DocumentId document() {
        return document;
    }

    CloseCode code() {
        return code;
    }
}
