package org.plenary.summary;

import java.util.List;
import java.util.Map;

/**
 * Says what other modules make of a summary's passages; implemented as beans by them and shown
 * beside the passages. Each asks the rights of the current account itself.
 */
public interface PassageUses {
    /**
     * By block id; passages that nothing uses, or nothing that the reader may see, are left out.
     */
    Map<String, List<Use>> of(SummaryId summary);

    /**
     * One thing that uses a passage.
     *
     * @param word how, such as "supports"
     * @param code such as "A3"
     * @param path of its page, beginning with {@code /app/}
     */
    record Use(String word, String code, String title, String path) {}
}
