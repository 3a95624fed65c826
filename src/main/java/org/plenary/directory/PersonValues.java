package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores what people say of themselves, each value with the tags of those it is for. */
@Repository
class PersonValues {
    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final PersonIndex index;
    private final SharedWorkshops workshops;
    private final Clock clock;

    PersonValues(
            JdbcClient jdbc,
            JdbcOperations batches,
            PersonIndex index,
            SharedWorkshops workshops,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.index = index;
        this.workshops = workshops;
        this.clock = clock;
    }

    PersonId create(@Nullable AccountId account) {
        PersonId id = PersonId.random();
        jdbc.sql(
                        """
                        insert into directory_person (id, account_id, created_at, updated_at)
                        values (:id, :account, :now, :now)
                        """)
                .param("id", id.value())
                .param("account", account == null ? null : account.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** The account's person, made with these values unless another call made one meanwhile. */
    PersonId createOnce(AccountId account, List<PersonValue> values) {
        PersonId id = PersonId.random();
        int made =
                jdbc.sql(
                                """
                                insert into directory_person (id, account_id, created_at, updated_at)
                                values (:id, :account, :now, :now) on conflict (account_id) do nothing
                                """)
                        .param("id", id.value())
                        .param("account", account.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        if (made == 0) {
            return of(account).orElseThrow();
        }
        replace(id, values);
        return id;
    }

    /** Replaces everything that is said of the person, and what can be found of them. */
    void replace(PersonId person, List<PersonValue> values) {
        List<PersonValue> checked = checked(values);
        List<WorkshopId> circle = circle(person);
        jdbc.sql("delete from directory_value where person_id = ?").param(person.value()).update();
        insert(rows(person, checked, circle));
        index.rebuild(person);
    }

    /**
     * Makes people without an account, with what is said of them and their ties, so many at a time
     * as one statement takes; what they can be found by is made with it.
     */
    void createAll(List<NewPerson> made) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                "insert into directory_person (id, created_at, updated_at) values (?, ?, ?)",
                made.stream().map(p -> new Object[] {p.id().value(), now, now}).toList());
        insert(
                made.stream()
                        .flatMap(p -> rows(p.id(), checked(p.values()), List.of()).stream())
                        .toList());
        batches.batchUpdate(
                """
                insert into affiliation (id, person_id, body_id, role_title, audience, tags)
                values (?, ?, ?, ?, ?, ?)
                """,
                made.stream().filter(p -> p.body() != null).map(NewPerson::row).toList());
        index.addAll(made.stream().map(NewPerson::id).toList());
    }

    void clear(Collection<PersonId> people) {
        jdbc.sql("delete from directory_value where person_id = any(?::uuid[])")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** Writes the tags anew after the person joined or left a workshop. */
    void retag(PersonId person) {
        List<WorkshopId> circle = circle(person);
        for (Audience audience : Audience.values()) {
            String[] tags = Tags.of(person, audience, circle).toArray(String[]::new);
            for (String table : List.of("directory_value", "affiliation", "directory_photo")) {
                jdbc.sql(
                                "update "
                                        + table
                                        + " set tags = :tags where person_id = :p and audience = :audience")
                        .param("tags", tags)
                        .param("p", person.value())
                        .param("audience", audience.name())
                        .update();
            }
        }
        index.rebuild(person);
    }

    /** The tags of something of the person's with this audience. */
    String[] tags(PersonId person, Audience audience) {
        return Tags.of(person, audience, circle(person)).toArray(String[]::new);
    }

    void reindex(PersonId person) {
        index.rebuild(person);
    }

    List<PersonValue> all(PersonId person) {
        return all(List.of(person)).getOrDefault(person, List.of());
    }

    Map<PersonId, List<PersonValue>> all(Collection<PersonId> people) {
        var all = new HashMap<PersonId, List<PersonValue>>();
        jdbc.sql(
                        """
                        select field, value, detail, audience, person_id from directory_value
                        where person_id = any(?::uuid[]) order by person_id, position
                        """)
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(
                                    new PersonId(row.getObject(5, UUID.class)),
                                    p -> new ArrayList<>())
                            .add(
                                    new PersonValue(
                                            Field.valueOf(row.getString(1)),
                                            row.getString(2),
                                            row.getString(3),
                                            Audience.valueOf(row.getString(4))));
                });
        return all;
    }

    Optional<PersonId> of(AccountId account) {
        return jdbc.sql("select id from directory_person where account_id = ?")
                .param(account.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private List<WorkshopId> circle(PersonId person) {
        return jdbc.sql(
                        "select account_id from directory_person where id = ? and account_id is not null")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .map(a -> workshops.of(new AccountId(a)))
                .orElse(List.of());
    }

    private static List<Object[]> rows(
            PersonId person, List<PersonValue> values, List<WorkshopId> circle) {
        var rows = new ArrayList<Object[]>();
        for (PersonValue value : values) {
            rows.add(
                    new Object[] {
                        UUID.randomUUID(),
                        person.value(),
                        value.field().name(),
                        rows.size(),
                        value.value(),
                        value.detail(),
                        value.audience().name(),
                        Tags.of(person, value.audience(), circle).toArray(String[]::new)
                    });
        }
        return rows;
    }

    private void insert(List<Object[]> rows) {
        batches.batchUpdate(
                """
                insert into directory_value
                  (id, person_id, field, position, value, detail, audience, tags)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    private static List<PersonValue> checked(List<PersonValue> values) {
        Map<Field, Integer> counts = new EnumMap<>(Field.class);
        Audience nameFor = nameAudience(values);
        var checked = new ArrayList<PersonValue>();
        for (PersonValue v : values) {
            Field field = v.field();
            if (field == Field.AFFILIATION) {
                throw new InvalidInput("An affiliation is a tie to a body, not a text.");
            }
            if (counts.merge(field, 1, Integer::sum) > field.most()) {
                throw new InvalidInput(
                        "%s: at most %d can be kept. Nothing was saved. Take some away and save again."
                                .formatted(field.words(), field.most()));
            }
            // the order of a list would tell a sort name that is hidden while the name is not
            Audience audience = field == Field.SORT_NAME ? nameFor : v.audience();
            checked.add(
                    new PersonValue(
                            field,
                            Texts.required(field.words(), v.value(), field.longest()),
                            Texts.optional(field.words(), v.detail(), 400),
                            audience));
        }
        return checked;
    }

    private static Audience nameAudience(List<PersonValue> values) {
        return values.stream()
                .filter(v -> v.field() == Field.FULL_NAME)
                .map(PersonValue::audience)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput(
                                "The full name is empty, so nothing was saved. Fill it in and save again."));
    }
}
