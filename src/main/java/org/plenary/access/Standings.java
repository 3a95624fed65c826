package org.plenary.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The standing of accounts, read from the database at most once a second each: rights are asked at
 * every call and every frame. A change reaches this node by event at once, and by age within one
 * second even when the event is lost.
 */
@Component
class Standings {
    private final JdbcClient jdbc;
    private final Cache<AccountId, Standing> cache =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterWrite(Duration.ofSeconds(1))
                    .build();

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing of(AccountId id) {
        return cache.get(id, this::read);
    }

    @EventListener
    @Order(0)
    void forget(AccountStandingChanged event) {
        cache.invalidate(event.account());
    }

    private Standing read(AccountId id) {
        return jdbc.sql(
                        "SELECT suspended_at IS NULL AS active, credential_epoch,"
                                + " ARRAY(SELECT role FROM account_role r WHERE r.account_id = a.id) AS roles"
                                + " FROM account a WHERE id = ?")
                .param(id.value())
                .query((row, n) ->
                        new Standing(
                                row.getBoolean("active"),
                                roles((String[]) row.getArray("roles").getArray()),
                                row.getInt("credential_epoch")))
                .optional()
                .orElse(Standing.NONE);
    }

    private static Set<NetworkRole> roles(String[] names) {
        return Set.of(names).stream().map(NetworkRole::valueOf).collect(Collectors.toSet());
    }
}
