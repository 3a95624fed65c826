package org.plenary.workshop.eventpage;

/**
 * A place in {@link EventPage#text()}.
 *
 * @param start index of the first character (UTF-16 units), 0-based
 * @param end index after the last character
 */
public record SourceSpan(int start, int end) {

    public SourceSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span runs from %d to %d".formatted(start, end));
        }
    }

    /** Answers whether the two places share at least one character. */
    public boolean overlaps(SourceSpan other) {
        return start < other.end && other.start < end;
    }

    /** Answers whether the other place lies wholly inside this one. */
    public boolean covers(SourceSpan other) {
        return start <= other.start && other.end <= end;
    }
}
