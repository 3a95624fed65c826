package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.List;

/** Cutting lists of runs. */
final class Runs {
    private Runs() {}

    /** What of {@code runs} stands from unit {@code from} to before {@code to}. */
    static List<TextRun> part(List<TextRun> runs, int from, int to) {
        List<TextRun> part = new ArrayList<>();
        int start = 0;
        for (TextRun run : runs) {
            int end = start + run.text().length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                String text = run.text().substring(first - start, last - start);
                part.add(new TextRun(text, run.attributes()));
            }
            start = end;
        }
        return part;
    }
}
