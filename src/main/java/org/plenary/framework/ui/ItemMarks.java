package org.plenary.framework.ui;

import java.util.List;
import java.util.Map;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.ItemId;

/**
 * What the document, the tree and the board say beside an item in a few words, such as "2 open
 * amendments" or "No evidence". Each feature adds its own as a bean.
 */
interface ItemMarks {
    /**
     * The marks of all items at once, by the same number of queries for any number of items, under
     * the current account's rights.
     */
    Map<ItemId, List<Mark>> of(FrameworkDetails framework);

    /** Smaller ones stand first: evidence 10, amendments 20, positions 30, progress 40. */
    int order();

    /**
     * @param words what is shown, such as "No evidence"
     * @param path where it leads, beginning with {@code /app/}
     * @param lacking whether something is to be done about it
     * @param beside whether the document can show beside the item what it stands for
     */
    record Mark(String words, String path, boolean lacking, boolean beside) {
        Mark(String words, String path, boolean lacking) {
            this(words, path, lacking, false);
        }
    }
}
