package org.plenary.collaboration.replica;

import java.util.Arrays;

/** Ranges of one client's clocks, in the order of adding until {@link #sortAndJoin()}. */
final class ClockRanges {
    /** Clock in the upper, length in the lower half: sorts by clock. */
    private long[] ranges = new long[2];

    private int size;

    void add(int clock, int length) {
        if (size == ranges.length) {
            ranges = Arrays.copyOf(ranges, size * 2);
        }
        ranges[size++] = (long) clock << 32 | length;
    }

    int size() {
        return size;
    }

    int clock(int i) {
        return (int) (ranges[i] >>> 32);
    }

    int length(int i) {
        return (int) ranges[i];
    }

    int end(int i) {
        return clock(i) + length(i);
    }

    void sortAndJoin() {
        Arrays.sort(ranges, 0, size);
        int kept = 0;
        for (int i = 1; i < size; i++) {
            if (clock(i) <= end(kept)) {
                int length = Math.max(length(kept), end(i) - clock(kept));
                ranges[kept] = (long) clock(kept) << 32 | length;
            } else {
                ranges[++kept] = ranges[i];
            }
        }
        size = Math.min(size, kept + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClockRanges that
                && Arrays.equals(ranges, 0, size, that.ranges, 0, that.size);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(Arrays.copyOf(ranges, size));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append(clock(i)).append('+').append(length(i)).append(' ');
        }
        return text.toString();
    }
}
