package org.plenary.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs code in the name of an account, or of the system, without a signed-in browser: seeding the
 * demo, scheduled work, tests. It holds for the calling thread until the code returns.
 */
public final class AsAccount {
    private record Actor(@Nullable AccountId account) {}

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private AsAccount() {}

    /** Runs in the name of the account, with its rights. */
    public static void run(AccountId account, Runnable work) {
        ScopedValue.where(ACTOR, new Actor(account)).run(work);
    }

    /** As {@link #run}, with a result. */
    public static <T extends @Nullable Object> T call(AccountId account, Callable<T> work)
            throws Exception {
        return ScopedValue.where(ACTOR, new Actor(account)).call(work::call);
    }

    /** Runs as the system itself: no account, and allowed what only the software does. */
    public static void system(Runnable work) {
        ScopedValue.where(ACTOR, new Actor(null)).run(work);
    }

    static boolean active() {
        return ACTOR.isBound();
    }

    static boolean isSystem() {
        return ACTOR.isBound() && ACTOR.get().account() == null;
    }

    static Optional<AccountId> account() {
        return Optional.ofNullable(ACTOR.get().account());
    }
}
