package org.plenary.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.plenary.base.InvalidInput;
import org.plenary.base.Tally;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast one account walks through the directory; everyone who is not signed in counts as
 * one. Far above what somebody needs who reads what they find. The bounds of a minute spare a node
 * and are counted by each for itself, before the database is asked; those of a day, and what an
 * account did within the hour, hold over all nodes.
 */
@Component
class Limits {
    /** A list and its filters are two. */
    static final int SEARCHES_A_MINUTE = 120;

    static final int SEARCHES_A_DAY = 4_000;
    static final int PEOPLE_A_MINUTE = 60;
    static final int PEOPLE_A_DAY = 1_000;
    static final int PAGES_A_MINUTE = 60;
    static final int PAGES_A_DAY = 400;
    static final int PHOTOS_A_MINUTE = 10;
    static final int PHOTOS_A_DAY = 100;

    private final Tally tally;
    private final Cache<String, Bucket> minutes =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    Limits(Tally tally) {
        this.tally = tally;
    }

    private enum What {
        SEARCH(
                SEARCHES_A_MINUTE,
                SEARCHES_A_DAY,
                "You searched very often in a short time, so nothing was searched. Wait a minute, then search again."),
        PERSON(
                PEOPLE_A_MINUTE,
                PEOPLE_A_DAY,
                "You opened very many people in a short time, so this one is not shown. Wait a minute, then open the page again."),
        PAGE(
                PAGES_A_MINUTE,
                PAGES_A_DAY,
                "You turned very many pages in a short time, so this one is not shown. Narrow the search with words or filters, or go on in a minute."),
        PHOTO(
                PHOTOS_A_MINUTE,
                PHOTOS_A_DAY,
                "You sent very many photos in a short time, so this one was not taken. Wait a minute, then choose it again.");

        private final int minute;
        private final int day;
        private final String refusal;

        What(int minute, int day, String refusal) {
            this.minute = minute;
            this.day = day;
            this.refusal = refusal;
        }

        String of(Viewer viewer) {
            return "directory " + this + " " + viewer.account().map(Object::toString).orElse("");
        }
    }

    void searched(Viewer viewer) {
        take(viewer, What.SEARCH);
    }

    void opened(Viewer viewer) {
        take(viewer, What.PERSON);
    }

    /** A later page of a list; gives how many it were within the hour. */
    int turned(Viewer viewer) {
        return take(viewer, What.PAGE).hour();
    }

    /** Unpacking a picture is work. */
    void sentPhoto(Viewer viewer) {
        take(viewer, What.PHOTO);
    }

    /** "people opened: 12, searches: 40, later pages: 5"; within an hour, on all nodes. */
    String pattern(Viewer viewer) {
        return "people opened: %d, searches: %d, later pages: %d"
                .formatted(
                        tally.of(What.PERSON.of(viewer)).hour(),
                        tally.of(What.SEARCH.of(viewer)).hour(),
                        tally.of(What.PAGE.of(viewer)).hour());
    }

    private Tally.Counts take(Viewer viewer, What what) {
        String key = what.of(viewer);
        Bucket bucket = minutes.get(key, k -> bucket(what.minute));
        if (!bucket.tryConsume(1)) {
            throw new InvalidInput(what.refusal);
        }
        Tally.Counts counts = tally.add(key);
        if (counts.day() > what.day) {
            throw new InvalidInput(what.refusal);
        }
        return counts;
    }

    private static Bucket bucket(int minute) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(minute).refillGreedy(minute, Duration.ofMinutes(1)))
                .build();
    }
}
