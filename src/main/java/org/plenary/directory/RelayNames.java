package org.plenary.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Names of people who write to each other: as in their profile, else as in their account. Whoever
 * writes shows their name to the one written to; to nobody else may it be given from here.
 */
@Repository
class RelayNames {
    static final String GONE = "Somebody who has left";
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;

    RelayNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(AccountId account) {
        return of(List.of(account)).getOrDefault(account, GONE);
    }

    Map<AccountId, String> of(Collection<AccountId> accounts) {
        return jdbc
                .sql(
                        """
                        select a.id, coalesce(v.value, case when p.erased_at is null then a.name end)
                        from account a
                        left join directory_person p on p.account_id = a.id
                        left join directory_value v on v.person_id = p.id and v.field = 'FULL_NAME'
                        where a.id = any(:ids::uuid[])
                        """)
                .param("ids", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(
                                new AccountId(row.getObject(1, UUID.class)),
                                row.getString(2) == null ? GONE : oneLine(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** Fit for a subject line: no line ends, no control signs, no signs that turn the direction. */
    static String oneLine(String name) {
        String plain =
                name.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                        .strip();
        return plain.isEmpty() ? GONE : Texts.shorten(plain, LONGEST);
    }
}
