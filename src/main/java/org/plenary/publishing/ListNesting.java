package org.plenary.publishing;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Turns list entries with an indent into nested lists: an entry that is deeper than the one before
 * opens a list inside it, however many levels it skips.
 */
final class ListNesting {
    private record Level(String tag, int indent) {}

    private final StringBuilder html;
    private final Deque<Level> open = new ArrayDeque<>();

    ListNesting(StringBuilder html) {
        this.html = html;
    }

    /** Opens the entry; what is appended next is its content. */
    void item(boolean numbered, int indent) {
        String tag = numbered ? "ol" : "ul";
        while (!open.isEmpty() && open.peek().indent() > indent) {
            end();
        }
        if (!open.isEmpty() && open.peek().indent() == indent && !open.peek().tag().equals(tag)) {
            end();
        }
        if (open.isEmpty() || open.peek().indent() < indent) {
            html.append('<').append(tag).append(">\n");
            open.push(new Level(tag, indent));
        } else {
            html.append("</li>\n");
        }
        html.append("<li>");
    }

    /** Ends all lists, before anything that is no entry. */
    void close() {
        while (!open.isEmpty()) {
            end();
        }
    }

    private void end() {
        html.append("</li></").append(open.pop().tag()).append(">\n");
    }
}
