package org.plenary.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down, equally for addresses that have an account and for those that have none.
 * Three counts of failures: one per account and place (strict), one per account (so that many
 * places cannot share the work), one per place (generous: a whole workshop signs in from behind one
 * address). Bounded memory; each node counts for itself.
 */
@Component
class SignInThrottle {
    static final int FREE_PER_ACCOUNT_AND_PLACE = 5;
    static final int FREE_PER_ACCOUNT = 50;
    static final int FREE_PER_PLACE = 300;
    private static final Duration LONGEST_PER_ACCOUNT_AND_PLACE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PER_ACCOUNT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Cache<String, Failures> failures =
            Caffeine.newBuilder().maximumSize(200_000).expireAfterWrite(FORGOTTEN_AFTER).build();
    private final Cache<String, Bucket> places =
            Caffeine.newBuilder().maximumSize(50_000).expireAfterAccess(FORGOTTEN_AFTER).build();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this attempt has to wait; zero when it may be made now. */
    Duration wait(String emailKey, String address) {
        String place = CallerPlace.of(address);
        Duration byPair =
                remaining(
                        emailKey + ' ' + place,
                        FREE_PER_ACCOUNT_AND_PLACE,
                        LONGEST_PER_ACCOUNT_AND_PLACE);
        Duration byAccount = remaining(emailKey, FREE_PER_ACCOUNT, LONGEST_PER_ACCOUNT);
        Duration byPlace =
                bucket(place).getAvailableTokens() > 0 ? Duration.ZERO : Duration.ofSeconds(10);
        return max(byPair, max(byAccount, byPlace));
    }

    void failed(String emailKey, String address) {
        String place = CallerPlace.of(address);
        count(emailKey + ' ' + place);
        count(emailKey);
        bucket(place).tryConsume(1);
    }

    void succeeded(String emailKey, String address) {
        failures.invalidate(emailKey + ' ' + CallerPlace.of(address));
    }

    private void count(String key) {
        failures.asMap()
                .merge(
                        key,
                        new Failures(1, clock.instant()),
                        (old, one) -> new Failures(old.count() + 1, one.last()));
    }

    private Duration remaining(String key, int free, Duration longest) {
        Failures seen = failures.getIfPresent(key);
        if (seen == null || seen.count() < free) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(seen.count() - free, 20));
        Instant until = seen.last().plus(delay.compareTo(longest) > 0 ? longest : delay);
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Bucket bucket(String place) {
        return places.get(
                place,
                p ->
                        Bucket.builder()
                                .addLimit(l ->
                                        l.capacity(FREE_PER_PLACE)
                                                .refillGreedy(
                                                        FREE_PER_PLACE, Duration.ofMinutes(5)))
                                .build());
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
