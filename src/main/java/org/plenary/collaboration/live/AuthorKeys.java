package org.plenary.collaboration.live;

import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opaque names of accounts in suggestion marks: random, another in each document, so that a text
 * tells nobody who wrote what. Only the server resolves them, under the attribution policy.
 */
@Component
class AuthorKeys {
    private final JdbcClient jdbc;

    AuthorKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(DocumentId document, AccountId account) {
        return known(document, account)
                .orElseGet(() -> {
                    jdbc.sql(
                                    "insert into y_author (doc_id, author_key, user_id)"
                                            + " values (?, ?, ?) on conflict do nothing")
                            .params(document.value(), Block.newId(), account.value())
                            .update();
                    return known(document, account).orElseThrow();
                });
    }

    private Optional<String> known(DocumentId document, AccountId account) {
        return jdbc.sql("select author_key from y_author where doc_id = ? and user_id = ?")
                .params(document.value(), account.value())
                .query(String.class)
                .optional();
    }

    Optional<AccountId> account(DocumentId document, String key) {
        return jdbc.sql("select user_id from y_author where doc_id = ? and author_key = ?")
                .params(document.value(), key)
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }
}
