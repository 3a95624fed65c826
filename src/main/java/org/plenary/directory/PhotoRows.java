package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores photos with the tags of those they are for; knows no rights. */
@Repository
class PhotoRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    PhotoRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The photo when its tags and those of the name overlap the viewer's. */
    Optional<Photo> seen(Viewer viewer, PersonId person) {
        return jdbc.sql(
                        """
                        select p.bytes, p.audience, p.version from directory_photo p
                        where p.person_id = :person and p.tags && :tags::text[]
                          and exists (select 1 from directory_value v
                            where v.person_id = p.person_id and v.field = 'FULL_NAME'
                              and v.tags && :tags::text[])
                        """)
                .param("person", person.value())
                .param("tags", viewer.tagArray())
                .query((row, n) ->
                        new Photo(
                                row.getBytes(1),
                                Audience.valueOf(row.getString(2)),
                                row.getLong(3)))
                .optional();
    }

    /** False when exactly this was stored already. */
    boolean put(PersonId person, byte[] jpeg, Audience audience, String[] tags) {
        return jdbc.sql(
                                """
                                insert into directory_photo as p
                                  (person_id, bytes, audience, tags, updated_at)
                                values (:person, :bytes, :audience, :tags, :now)
                                on conflict (person_id) do update set bytes = excluded.bytes,
                                  audience = excluded.audience, tags = excluded.tags,
                                  updated_at = excluded.updated_at, came_from = '{}',
                                  version = p.version + 1
                                where p.bytes <> excluded.bytes or p.audience <> excluded.audience
                                """)
                        .param("person", person.value())
                        .param("bytes", jpeg)
                        .param("audience", audience.name())
                        .param("tags", tags)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when there is no photo, or it is for them already. */
    boolean showTo(PersonId person, Audience audience, String[] tags) {
        return jdbc.sql(
                                """
                                update directory_photo set audience = :audience, tags = :tags,
                                  updated_at = :now, version = version + 1
                                where person_id = :person and audience <> :audience
                                """)
                        .param("person", person.value())
                        .param("audience", audience.name())
                        .param("tags", tags)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** False when there was none. */
    boolean remove(PersonId person) {
        return jdbc.sql("delete from directory_photo where person_id = ?")
                        .param(person.value())
                        .update()
                > 0;
    }

    /** Also those of entries that went into the person. */
    void erase(Collection<PersonId> people) {
        jdbc.sql(
                        """
                        delete from directory_photo
                        where person_id = any(:people::uuid[]) or person_id in
                          (select id from directory_person where merged_into = any(:people::uuid[]))
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Goes along unless the other has one; the caller writes the tags anew. */
    void move(PersonId from, PersonId into) {
        jdbc.sql(
                        """
                        update directory_photo set person_id = :into,
                          came_from = array_prepend(:from::uuid, came_from)
                        where person_id = :from and not exists
                          (select 1 from directory_photo where person_id = :into)
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    /** Takes back what {@link #move} did, when it is the same photo still. */
    void moveBack(PersonId from, PersonId into) {
        jdbc.sql(
                        """
                        update directory_photo set person_id = :from, came_from = came_from[2:]
                        where person_id = :into and came_from[1] = :from
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }
}
