package org.plenary.collaboration;

/**
 * Published by the owner of a document, in the transaction that changes who may do what in it.
 * After the commit every open connection to the document is judged anew, on all nodes.
 */
public record DocumentRightsChanged(DocumentId document) {}
