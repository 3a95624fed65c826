package org.plenary.framework;

/**
 * What one reader may know of an item's evidence in a few words.
 *
 * @param passages how many standing passages the reader may read
 * @param restricted whether there are others
 * @param changed whether some of those that the reader may read wait to be reconfirmed
 */
public record EvidenceMark(int passages, boolean restricted, boolean changed) {
    /** Nothing at all. */
    public static final EvidenceMark NONE = new EvidenceMark(0, false, false);
}
