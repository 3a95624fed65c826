package org.plenary.collaboration;

/**
 * A document was changed and has then rested for a moment; a good time to write down its plain text
 * and passages. Published on the node where the change was made, outside a transaction. A node that
 * dies may leave it out, so receivers compare {@code head} with what they last saw.
 *
 * @param epoch the document's life; a new one begins when it is replaced as a whole
 * @param head the sequence number of the last stored update
 */
public record DocumentSettled(DocumentId document, long epoch, long head) {}
