package org.plenary.workshop.eventpage;

import java.util.List;

/**
 * A page cut into blocks.
 *
 * @param format how it came
 * @param text the repaired text; all places point here
 * @param blocks in the page's order
 * @param fields values that the page's own head states, for example front matter
 * @param fences places of marks that only frame such a head
 * @param repairs mends made on the way
 */
record PageText(
        PageFormat format,
        String text,
        List<PageBlock> blocks,
        List<HeadField> fields,
        List<SourceSpan> fences,
        List<Repair> repairs) {

    /** More blocks than this are kept as text but not looked at. */
    static final int MAX_BLOCKS = 20_000;

    /** One “name: value” of the page's head; the block holds the value alone. */
    record HeadField(String name, PageBlock value) {}

    PageText {
        blocks = List.copyOf(blocks);
        fields = List.copyOf(fields);
        fences = List.copyOf(fences);
        repairs = List.copyOf(repairs);
    }
}
