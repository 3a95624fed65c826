package org.plenary.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Bounds the letters that anybody can have sent to an address by asking: five an hour. Each node
 * counts for itself.
 */
@Component
class LetterThrottle {
    private static final int AN_HOUR = 5;

    private final Cache<String, Bucket> addresses =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Duration.ofHours(2))
                    .build();

    /** Whether one more letter may go to the address. */
    boolean allows(String emailKey) {
        return addresses
                .get(
                        emailKey,
                        key ->
                                Bucket.builder()
                                        .addLimit(l ->
                                                l.capacity(AN_HOUR)
                                                        .refillGreedy(AN_HOUR, Duration.ofHours(1)))
                                        .build())
                .tryConsume(1);
    }
}
