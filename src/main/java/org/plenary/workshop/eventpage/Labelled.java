package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that the page labels by name.
 *
 * @param label the label as written
 * @param block the block that holds the value
 * @param from first character of the value in the block
 * @param to after its last one
 */
record Labelled(Field field, String label, PageBlock block, int from, int to) {

    private static final Pattern LABEL =
            Pattern.compile("^([\\p{L}][\\p{L} '’/&-]{1,40})\\s{0,3}[:：]\\s{0,3}");
    private static final int MAX_LABEL = 40;

    String text() {
        return block.text().substring(from, to);
    }

    SourceSpan span() {
        return block.span(from, to);
    }

    String why() {
        return "After “" + label + "”";
    }

    static List<Labelled> in(PageText page, List<PageBlock> blocks) {
        List<Labelled> labels = new ArrayList<>();
        for (PageText.HeadField head : page.fields()) {
            Field field = Field.of(head.name());
            if (field != null) {
                labels.add(whole(field, head.name(), head.value()));
            }
        }
        for (int i = 0; i < blocks.size(); i++) {
            add(labels, blocks, i);
        }
        return List.copyOf(labels);
    }

    private static void add(List<Labelled> labels, List<PageBlock> blocks, int i) {
        PageBlock block = blocks.get(i);
        Matcher matcher = LABEL.matcher(block.text());
        boolean colon = matcher.lookingAt();
        String name = colon ? matcher.group(1) : headingName(block);
        Field field = name == null ? null : Field.of(name);
        if (field == null || name == null) {
            return;
        }
        if (colon && matcher.end() < block.text().length()) {
            labels.add(new Labelled(field, name, block, matcher.end(), block.text().length()));
            return;
        }
        int next = i + 1;
        while (next < blocks.size() && blocks.get(next).kind() == PageBlock.Kind.ITEM) {
            labels.add(whole(field, name, blocks.get(next++)));
        }
        if (next == i + 1
                && next < blocks.size()
                && blocks.get(next).kind() == PageBlock.Kind.PARAGRAPH) {
            labels.add(whole(field, name, blocks.get(next)));
        }
    }

    private static @Nullable String headingName(PageBlock block) {
        boolean heading =
                block.kind() == PageBlock.Kind.HEADING && block.text().length() <= MAX_LABEL;
        return heading ? block.text() : null;
    }

    private static Labelled whole(Field field, String label, PageBlock block) {
        return new Labelled(field, label, block, 0, block.text().length());
    }
}
