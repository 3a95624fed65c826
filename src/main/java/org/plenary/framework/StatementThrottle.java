package org.plenary.framework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.plenary.access.CallerPlace;
import org.springframework.stereotype.Component;

/**
 * Bounds how many statements come from one place: ten an hour, because a whole office may share an
 * address. Each node counts for itself and keeps no address longer than two hours; what a framework
 * takes in all is counted in the database.
 */
@Component
class StatementThrottle {
    static final int AN_HOUR = 10;

    private final Cache<String, Bucket> places =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Duration.ofHours(2))
                    .build();

    /** Whether one more may come from the address now. */
    boolean allows(String address) {
        return places.get(
                        CallerPlace.of(address),
                        place ->
                                Bucket.builder()
                                        .addLimit(l ->
                                                l.capacity(AN_HOUR)
                                                        .refillGreedy(AN_HOUR, Duration.ofHours(1)))
                                        .build())
                .tryConsume(1);
    }
}
