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
 * Names of people who write to each other. Whoever writes, passes words on, or accepts an
 * introduction shows the other the name that they have then; else a reader knows them by what the
 * directory shows that reader at this moment.
 */
@Repository
class RelayNames {
    static final String GONE = "Somebody who has left";

    /** Of somebody who hid it since, and did not show it to the reader by an act of their own. */
    static final String NOT_SHOWN = "Name no longer shown";

    private static final String INTRODUCER = "Whoever introduced you";
    private static final int LONGEST = 80;

    private final JdbcClient jdbc;

    RelayNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As in their profile, else as in their account; not to be given to who may not see it. */
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

    private static final String PROFILE =
            """
             left join directory_person p on p.account_id = a.id
             left join directory_value v on v.person_id = p.id and v.field = 'FULL_NAME'
               and v.tags && :tags::text[]
            """;

    /** How the reader knows the other of each of their conversations. */
    Map<ConversationId, String> others(
            Viewer reader, AccountId me, Collection<ConversationId> conversations) {
        return jdbc
                .sql(
                        """
                        select o.conversation_id, case when a.erased_at is not null then a.name
                          else coalesce(v.value, o.shown_name, :unknown) end
                        from relay_side o join account a on a.id = o.account_id
                        """
                                + PROFILE
                                + " where o.conversation_id = any(:ids::uuid[]) and a.id <> :me")
                .param("unknown", NOT_SHOWN)
                .param("tags", reader.tagArray())
                .param(
                        "ids",
                        conversations.stream().map(ConversationId::value).toArray(UUID[]::new))
                .param("me", me.value())
                .query((row, n) ->
                        Map.entry(
                                new ConversationId(row.getObject(1, UUID.class)),
                                oneLine(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    /** How the reader knows whoever introduced the two of the conversation. */
    String introducer(Viewer reader, ConversationId conversation) {
        return introducers(reader, "i.conversation_id", conversation.value());
    }

    /** How the reader knows whoever proposed the introduction. */
    String proposer(Viewer reader, UUID introduction) {
        return introducers(reader, "i.id", introduction);
    }

    private String introducers(Viewer reader, String column, UUID id) {
        return jdbc.sql(
                        """
                        select case when a.erased_at is not null then a.name
                          else coalesce(v.value, i.proposer_name, :unknown) end
                        from relay_introduction i join account a on a.id = i.proposer_id
                        """
                                + PROFILE
                                + " where "
                                + column
                                + " = :id")
                .param("unknown", INTRODUCER)
                .param("tags", reader.tagArray())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(RelayNames::oneLine)
                .orElse(INTRODUCER);
    }

    /** Keeps that the account showed this name to the other of the conversation. */
    void show(ConversationId conversation, AccountId account, String name) {
        jdbc.sql(
                        "update relay_side set shown_name = ? where conversation_id = ? and account_id = ?")
                .params(name, conversation.value(), account.value())
                .update();
    }

    /** Fit for a subject line: no line ends, no control signs, no signs that turn the direction. */
    static String oneLine(String name) {
        String plain =
                name.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                        .strip();
        return plain.isEmpty() ? GONE : Texts.shorten(plain, LONGEST);
    }
}
