package org.plenary.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane).
 * At most four run at once, so that a rush of sign-ins takes bounded memory.
 */
@Component
class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int AT_ONCE = 4;
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = encoder.encode(Secret.random().token());

    /**
     * @throws InvalidInput when it is too short, too long, or just the person's address or name
     */
    String hash(String password, String email, String name) {
        if (password.length() < SHORTEST) {
            throw new InvalidInput(
                    "The password has fewer than %d characters, so it was not set. Choose a longer one; a few words in a row are easy to remember."
                            .formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            throw new InvalidInput(
                    "The password has more than %d characters, so it was not set. Choose a shorter one."
                            .formatted(LONGEST));
        }
        if (password.equalsIgnoreCase(email)
                || password.equalsIgnoreCase(name)
                || password.chars().distinct().count() < 4) {
            throw new InvalidInput(
                    "This password is too easy to guess, so it was not set. Choose another one.");
        }
        return held(() -> encoder.encode(password));
    }

    /** Whether the password fits; takes as long when there is no hash to compare with. */
    boolean matches(String password, @Nullable String hash) {
        String bounded = password.length() > LONGEST ? "" : password;
        boolean fits = held(() -> encoder.matches(bounded, hash == null ? nobodys : hash));
        return fits && hash != null;
    }

    private <T> T held(java.util.function.Supplier<T> work) {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new InvalidInput(
                        "Too many people are signing in at this moment. Nothing was changed. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
