package org.plenary.collaboration.replica;

/**
 * What an item carries. Contents read from an update are never changed, so that one update can be
 * applied to several replicas; {@link #head} and {@link #joined} may change and return the receiver
 * only when it was made by {@link #joined} before.
 */
sealed interface Content
        permits DeletedContent,
                TextContent,
                FormatContent,
                ListContent,
                OpaqueContent,
                TypeContent {
    /** The number of the content in the wire format. */
    int ref();

    /** Units, at least 1. */
    int length();

    /** Whether its units count in the length of the parent. */
    boolean countable();

    /** The content from unit {@code k}; call before {@link #head}. */
    Content tail(int k);

    /** The first {@code k} units. */
    Content head(int k);

    /** Whether {@code right} can be appended. */
    boolean joins(Content right);

    /** This content with {@code right} appended. */
    Content joined(Content right);

    /** The payload from unit {@code offset} on. */
    void write(Encoder out, int offset);
}
