package org.plenary.directory;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.plenary.access.AccountId;
import org.plenary.directory.SlowReference.Said;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.WorkshopId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a test of their own, who say random things for random audiences. */
final class RandomPeople {
    private static final List<Field> SAID =
            List.of(
                    Field.HEADLINE,
                    Field.ABOUT,
                    Field.EXPERTISE,
                    Field.OFFER,
                    Field.ASK,
                    Field.LANGUAGE,
                    Field.JURISDICTION,
                    Field.EMAIL,
                    Field.PHONE,
                    Field.ADDRESS);

    /** Found as a whole token, not as the beginning of one. */
    static final List<String> SHORT = List.of("k", "kz", "я", "яж", "田", "田中", "김", "ki");

    /** Begins every word of these people and of nobody else. */
    final String mark = "q" + Long.toString(System.nanoTime(), 36);

    final List<String> words = new ArrayList<>();
    final List<String> slugs = List.of(mark + "1", mark + "2", mark + "3");
    final List<WorkshopId> workshops = Stream.generate(WorkshopId::random).limit(4).toList();
    final PersonIndex index;
    private final Map<AccountId, List<WorkshopId>> circles = new HashMap<>();
    private final JdbcClient jdbc;
    private final TestAccounts accounts;
    private final Random random;
    private final PersonValues store;

    RandomPeople(
            JdbcClient jdbc,
            JdbcOperations batches,
            TestAccounts accounts,
            Clock clock,
            Random random) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.random = random;
        SharedWorkshops circle = new Circles();
        index = new PersonIndex(jdbc, batches, new KnownWords(jdbc), circle);
        store = new PersonValues(jdbc, batches, index, circle, clock);
        for (int i = 0; i < 60; i++) {
            words.add(mark + Integer.toString(i * 7919 % 1296 + 1296, 36));
        }
    }

    static PersonIndex index(DataSource source, SharedWorkshops circle) {
        JdbcClient jdbc = JdbcClient.create(source);
        return new PersonIndex(jdbc, new JdbcTemplate(source), new KnownWords(jdbc), circle);
    }

    List<Said> make(int people) {
        slugs.forEach(this::body);
        return Stream.generate(this::person).limit(people).toList();
    }

    private Said person() {
        AccountId account = random.nextInt(3) == 0 ? accounts.create("Random " + mark) : null;
        List<WorkshopId> circle =
                account == null
                        ? List.of()
                        : workshops.stream().filter(w -> random.nextInt(3) == 0).toList();
        if (account != null) {
            circles.put(account, circle);
        }
        PersonId id = store.create(account);
        List<PersonValue> values = values();
        Map<String, Audience> bodies = new HashMap<>();
        if (random.nextInt(3) == 0) {
            String slug = pick(slugs);
            bodies.put(slug, pick(Audience.values()));
            tie(id, slug, bodies.get(slug), store.tags(id, bodies.get(slug)));
        }
        store.replace(id, values);
        return new Said(id, values, bodies, circle);
    }

    private List<PersonValue> values() {
        var values = new ArrayList<PersonValue>();
        values.add(
                new PersonValue(
                        Field.FULL_NAME, text() + " " + pick(words), pick(Audience.values())));
        int more = random.nextInt(6);
        for (int i = 0; i < more; i++) {
            values.add(new PersonValue(pick(SAID), text(), pick(Audience.values())));
        }
        return values.stream().filter(v -> fits(v, values)).toList();
    }

    private String text() {
        return switch (random.nextInt(5)) {
            case 0 -> pick(words) + " " + pick(SHORT);
            case 1 -> pick(SHORT) + "la " + pick(words);
            default -> pick(words);
        };
    }

    private static boolean fits(PersonValue value, List<PersonValue> all) {
        return all.stream()
                .filter(v -> v.field() == value.field())
                .limit(value.field().most())
                .anyMatch(v -> v == value);
    }

    private void body(String slug) {
        UUID id = bodyId(slug);
        jdbc.sql(
                        """
                        insert into member_body (id, slug, short_code, kind, jurisdiction, ror_id, created_at)
                        values (?, ?, '', 'INSTITUTE', '', '', now())
                        """)
                .params(id, slug)
                .update();
        jdbc.sql("insert into member_body_name values (?, 0, 'en', ?, ?)")
                .params(id, "Body " + slug, "body " + slug)
                .update();
    }

    private void tie(PersonId person, String slug, Audience audience, String[] tags) {
        jdbc.sql(
                        """
                        insert into affiliation (id, person_id, body_id, role_title, audience, tags)
                        values (gen_random_uuid(), ?, ?, 'Auditor', ?, ?)
                        """)
                .params(person.value(), bodyId(slug), audience.name(), tags)
                .update();
    }

    private static UUID bodyId(String slug) {
        return UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T pick(T[] list) {
        return list[random.nextInt(list.length)];
    }

    /** Everybody with an account is listed at the workshops of their circle. */
    private final class Circles implements SharedWorkshops {
        @Override
        public List<WorkshopId> of(AccountId account) {
            return circles.getOrDefault(account, List.of());
        }

        @Override
        public List<WorkshopId> listed(AccountId account) {
            return of(account);
        }

        @Override
        public Map<WorkshopId, String> titles(Collection<WorkshopId> ids) {
            return Map.of();
        }
    }
}
