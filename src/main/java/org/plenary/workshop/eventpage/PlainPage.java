package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts plain text into blocks: a line is a paragraph unless the text is wrapped by hand. */
final class PlainPage {

    private static final Pattern ITEM =
            Pattern.compile("^[ \\t]{0,12}(?:[-*•‣·–]|\\d{1,3}[.)])[ \\t]+(?=\\S)");
    private static final int WRAPPED_AT = 100;
    private static final int SHORTEST_WRAPPED = 45;

    private final String text;
    private final List<PageBlock> blocks = new ArrayList<>();
    private PageBlock.@Nullable Builder open;
    private int lastLineLength;

    PlainPage(String text) {
        this.text = text;
    }

    List<PageBlock> blocks() {
        boolean wrapped = text.lines().allMatch(l -> l.length() <= WRAPPED_AT);
        int start = 0;
        while (start < text.length() && blocks.size() < PageText.MAX_BLOCKS) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(start, end, wrapped);
            start = end + 1;
        }
        close();
        return blocks;
    }

    private void line(int start, int end, boolean wrapped) {
        String line = text.substring(start, end);
        if (line.isBlank()) {
            close();
            return;
        }
        Matcher item = ITEM.matcher(line);
        boolean isItem = item.lookingAt();
        boolean goesOn =
                wrapped && !isItem && lastLineLength >= SHORTEST_WRAPPED && !isLabelled(line);
        if (open == null || !goesOn) {
            close();
            open = new PageBlock.Builder(isItem ? PageBlock.Kind.ITEM : PageBlock.Kind.PARAGRAPH);
        } else {
            open.add(' ', start - 1);
        }
        int skip = isItem ? item.end() : 0;
        open.add(line.substring(skip), start + skip);
        lastLineLength = line.length();
    }

    private static boolean isLabelled(String line) {
        int colon = line.indexOf(':');
        return colon > 1 && colon < 30;
    }

    private void close() {
        if (open != null && !open.isBlank()) {
            blocks.add(open.build());
        }
        open = null;
        lastLineLength = 0;
    }
}
