package org.plenary.publishing;

/**
 * What became of a quoted passage after it was quoted.
 *
 * @param removed whether the newest version no longer has the passage; otherwise its words changed
 * @param version the newest of the summary
 * @param path of the passage, or of the summary when it was removed, in that version
 */
public record SourceChange(boolean removed, int version, String path) {}
