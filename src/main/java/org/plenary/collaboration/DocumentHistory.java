package org.plenary.collaboration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who changed a document when, from its log. Asks no rights and hides no names: the caller, who
 * owns the document, does both.
 */
@Component
@Transactional(readOnly = true)
public class DocumentHistory {
    private final JdbcClient jdbc;

    DocumentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Newest first. A rest of five minutes begins a new stretch; those of people who write at the
     * same time overlap.
     */
    public List<DocumentStretch> of(DocumentId document, int most) {
        return jdbc.sql(
                        """
                        select epoch, user_id, min(seq) first_seq, max(seq) last_seq,
                               min(at) from_at, max(at) to_at, count(*) updates
                          from (select *, sum(begins) over w stretch
                                  from (select epoch, seq, user_id, at,
                                               case when at < lag(at) over w + interval '5 minutes'
                                                    then 0 else 1 end begins
                                          from y_update where doc_id = ?
                                        window w as (partition by epoch, user_id order by seq)) marked
                                window w as (partition by epoch, user_id order by seq)) numbered
                         group by epoch, user_id, stretch
                         order by epoch desc, last_seq desc
                         limit ?\
                        """)
                .params(document.value(), most)
                .query(DocumentHistory::stretch)
                .list();
    }

    /** The accounts behind the keys in the document's suggestion marks. */
    public Map<String, AccountId> authors(DocumentId document) {
        return jdbc
                .sql("select author_key, user_id from y_author where doc_id = ?")
                .param(document.value())
                .query((row, n) ->
                        Map.entry(
                                row.getString("author_key"),
                                new AccountId(
                                        Objects.requireNonNull(
                                                row.getObject("user_id", UUID.class)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static DocumentStretch stretch(ResultSet row, int number) throws SQLException {
        return new DocumentStretch(
                row.getLong("epoch"),
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                Optional.ofNullable(row.getObject("user_id", UUID.class)).map(AccountId::new),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("to_at").toInstant(),
                row.getLong("updates"));
    }
}
