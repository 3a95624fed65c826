package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import org.plenary.base.NotAllowed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that may be about the same person or body, for organizers and administrators of the
 * network. Of somebody with an account only what the viewer may see is compared: an entry with a
 * guessed address must not confirm it.
 */
@Service
@Transactional(readOnly = true)
public class Duplicates {
    /** The entries without an account that came last are looked at. */
    private static final int LOOKED_AT = 500;

    private static final int MOST = 50;

    private static final String ALIKE =
            """
            with lately as (
              select id from directory_person
              where account_id is null and merged_into is null and erased_at is null and not canary
              order by created_at desc limit :looked),
            pair as (
              select distinct on (least(v.person_id, o.person_id),
                  greatest(v.person_id, o.person_id))
                v.person_id as first, o.person_id as second, v.field
              from lately
              join directory_value v on v.person_id = lately.id
              join directory_value o on o.field = v.field
                and lower(o.value) = lower(v.value)
                and o.field in ('EMAIL', 'ORCID', 'FULL_NAME')
                and o.person_id <> v.person_id
              join directory_person p on p.id = o.person_id
              where v.field in ('EMAIL', 'ORCID', 'FULL_NAME')
                and (p.account_id is null or o.tags && :tags::text[])
              order by least(v.person_id, o.person_id),
                greatest(v.person_id, o.person_id), v.field)
            select first, a.value, second, b.value, pair.field from pair
            join directory_value a on a.person_id = first and a.field = 'FULL_NAME'
            join directory_value b on b.person_id = second and b.field = 'FULL_NAME'
            join directory_person q on q.id = second
            where q.account_id is null or b.tags && :tags::text[]
            order by pair.field, a.value limit :most
            """;

    private final Merges merges;
    private final Viewers viewers;
    private final JdbcClient jdbc;

    Duplicates(Merges merges, Viewers viewers, JdbcClient jdbc) {
        this.merges = merges;
        this.viewers = viewers;
        this.jdbc = jdbc;
    }

    /**
     * Two entries that are alike.
     *
     * @param alike what both have, such as "Email"
     */
    public record Pair(
            String first, String firstName, String second, String secondName, String alike) {}

    /** People alike in mail address, ORCID or name; at most 50 pairs. */
    public List<Pair> people() {
        requireKeeper();
        return jdbc.sql(ALIKE)
                .param("looked", LOOKED_AT)
                .param("most", MOST)
                .param("tags", viewers.current().tagArray())
                .query((row, n) ->
                        new Pair(
                                row.getObject(1, UUID.class).toString(),
                                row.getString(2),
                                row.getObject(3, UUID.class).toString(),
                                row.getString(4),
                                Field.valueOf(row.getString(5)).words()))
                .list();
    }

    /**
     * Bodies alike in a name, or in ROR id, or in short code and jurisdiction; at most 50 pairs.
     */
    public List<Pair> bodies() {
        requireKeeper();
        return jdbc.sql(
                        """
                        select a.id, an.name, b.id, bn.name,
                               case when a.ror_id <> '' and a.ror_id = b.ror_id then 'ROR id'
                                    when lower(a.short_code) = lower(b.short_code)
                                      and a.short_code <> '' then 'Short code'
                                    else 'Name' end
                        from member_body a
                        join member_body b on a.id < b.id and b.merged_into is null
                          and ((a.ror_id <> '' and a.ror_id = b.ror_id)
                            or (a.short_code <> '' and lower(a.short_code) = lower(b.short_code)
                                and lower(a.jurisdiction) = lower(b.jurisdiction))
                            or exists (select 1 from member_body_name x
                               join member_body_name y on y.name_key = x.name_key
                               where x.body_id = a.id and y.body_id = b.id))
                        join member_body_name an on an.body_id = a.id and an.position = 0
                        join member_body_name bn on bn.body_id = b.id and bn.position = 0
                        where a.merged_into is null
                        order by an.name limit :most
                        """)
                .param("most", MOST)
                .query((row, n) ->
                        new Pair(
                                row.getObject(1, UUID.class).toString(),
                                row.getString(2),
                                row.getObject(3, UUID.class).toString(),
                                row.getString(4),
                                row.getString(5)))
                .list();
    }

    private void requireKeeper() {
        if (!merges.mayMerge()) {
            throw new NotAllowed("Entries are merged by the network's organizers.");
        }
    }
}
