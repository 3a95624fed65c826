package org.plenary.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.base.InvalidInput;
import org.springframework.stereotype.Component;

/**
 * Bounds how fast one account walks through the directory; everyone who is not signed in counts as
 * one. Far above what somebody needs who reads what they find. Each node counts for itself.
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

    private final Cache<String, Bucket> searches = counts();
    private final Cache<String, Bucket> people = counts();
    private final Cache<String, Bucket> pages = counts();
    private final Cache<String, Bucket> photos = counts();
    private final Cache<String, Hour> hours =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterWrite(Duration.ofHours(1))
                    .build();

    /** What an account did since its hour began. */
    private static final class Hour {
        private final AtomicInteger searches = new AtomicInteger();
        private final AtomicInteger pages = new AtomicInteger();
        private final AtomicInteger people = new AtomicInteger();
    }

    void searched(Viewer viewer) {
        hour(viewer).searches.incrementAndGet();
        take(
                searches.get(key(viewer), k -> bucket(SEARCHES_A_MINUTE, SEARCHES_A_DAY)),
                "You searched very often in a short time, so nothing was searched. Wait a minute, then search again.");
    }

    void opened(Viewer viewer) {
        hour(viewer).people.incrementAndGet();
        take(
                people.get(key(viewer), k -> bucket(PEOPLE_A_MINUTE, PEOPLE_A_DAY)),
                "You opened very many people in a short time, so this one is not shown. Wait a minute, then open the page again.");
    }

    /** A later page of a list; gives how many it were within the hour. */
    int turned(Viewer viewer) {
        int turned = hour(viewer).pages.incrementAndGet();
        take(
                pages.get(key(viewer), k -> bucket(PAGES_A_MINUTE, PAGES_A_DAY)),
                "You turned very many pages in a short time, so this one is not shown. Narrow the search with words or filters, or go on in a minute.");
        return turned;
    }

    /** Unpacking a picture is work. */
    void sentPhoto(Viewer viewer) {
        take(
                photos.get(key(viewer), k -> bucket(PHOTOS_A_MINUTE, PHOTOS_A_DAY)),
                "You sent very many photos in a short time, so this one was not taken. Wait a minute, then choose it again.");
    }

    /** "people opened: 12, searches: 40, later pages: 5"; what this node saw within an hour. */
    String pattern(Viewer viewer) {
        Hour hour = hour(viewer);
        return "people opened: %d, searches: %d, later pages: %d"
                .formatted(hour.people.get(), hour.searches.get(), hour.pages.get());
    }

    private Hour hour(Viewer viewer) {
        return hours.get(key(viewer), k -> new Hour());
    }

    private static void take(Bucket bucket, String refusal) {
        if (!bucket.tryConsume(1)) {
            throw new InvalidInput(refusal);
        }
    }

    private static String key(Viewer viewer) {
        return viewer.account().map(Object::toString).orElse("");
    }

    private static Cache<String, Bucket> counts() {
        return Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(Duration.ofDays(1))
                .build();
    }

    private static Bucket bucket(int minute, int day) {
        return Bucket.builder()
                .addLimit(l -> l.capacity(minute).refillGreedy(minute, Duration.ofMinutes(1)))
                .addLimit(l -> l.capacity(day).refillGreedy(day, Duration.ofDays(1)))
                .build();
    }
}
