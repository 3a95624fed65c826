package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private Instant now = Instant.parse("2024-11-20T09:00:00Z");
    private final SignInThrottle throttle = new SignInThrottle(new TurnableClock());

    @Test
    void a_workshop_of_two_hundred_behind_one_address_is_not_locked_out() {
        for (int person = 0; person < 200; person++) {
            throttle.failed("person" + person + "@example.org", "198.51.100.7");
        }
        for (int person = 0; person < 200; person++) {
            assertThat(throttle.wait("person" + person + "@example.org", "198.51.100.7")).isZero();
        }
    }

    @Test
    void guessing_one_password_takes_longer_each_time_up_to_five_minutes() {
        Duration before = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            throttle.failed("a@example.org", "198.51.100.7");
            Duration wait = throttle.wait("a@example.org", "198.51.100.7");
            assertThat(wait).isGreaterThanOrEqualTo(before);
            before = wait;
            now = now.plus(wait);
        }
        assertThat(before).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void the_owner_elsewhere_is_not_kept_out_by_a_guesser() {
        for (int i = 0; i < 30; i++) {
            throttle.failed("a@example.org", "198.51.100.7");
        }
        assertThat(throttle.wait("a@example.org", "203.0.113.9")).isZero();
    }

    @Test
    void guessing_from_many_places_is_slowed_down_too() {
        for (int i = 0; i < 60; i++) {
            throttle.failed("a@example.org", "198.51.100." + i);
        }
        assertThat(throttle.wait("a@example.org", "203.0.113.9")).isPositive();
    }

    @Test
    void one_place_that_tries_many_accounts_runs_dry() {
        for (int i = 0; i < SignInThrottle.FREE_PER_PLACE; i++) {
            throttle.failed(i + "@example.org", "2001:db8:1:2::" + Integer.toHexString(i));
        }
        assertThat(throttle.wait("new@example.org", "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(throttle.wait("new@example.org", "2001:db8:1:3::1")).isZero();
    }

    @Test
    void a_success_forgives_the_mistakes_before_it() {
        for (int i = 0; i < 5; i++) {
            throttle.failed("a@example.org", "198.51.100.7");
        }
        throttle.succeeded("a@example.org", "198.51.100.7");
        assertThat(throttle.wait("a@example.org", "198.51.100.7")).isZero();
    }

    private final class TurnableClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
