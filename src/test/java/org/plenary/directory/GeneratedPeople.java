package org.plenary.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.directory.EntryText.Said;
import org.plenary.workshop.WorkshopId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills a fresh database with made-up people, the way the product would have stored them. */
final class GeneratedPeople {
    private static final String[] GIVEN =
            "maria wanjiku john fatima amina peter anna yusuf grace david olga ivan chen li mei aiko juan sofia lucas emma noah zuri kofi ama pierre claire hans greta raj priya omar leila tariq nadia elena marco giulia jose carlos ana"
                    .split(" ");
    private static final String[] BEGIN = "ka mu wa ro sa be lo ti ne go du pa fe hi zo".split(" ");
    private static final String[] END =
            "mau rini kami nez berg son ski tta lli wood ford stein moto ndi shev ard".split(" ");
    private static final String[] KANJI = "田中 佐藤 鈴木 高橋 渡辺 山本 中村 小林 加藤 吉田".split(" ");
    private static final String[] CYRILLIC = "андрей ирина сергей наталья дмитрий ольга".split(" ");
    private static final String[] EXPERTISE =
            "AI safety;Compute access;Auditing;Open source;Public procurement;Evaluation;Red teaming;Data governance;Standards;Chips;Energy;Health;Law;Education;Privacy;Robotics;Statistics;Translation;Archives;Ethics"
                    .split(";");
    private static final String[] PLACES =
            "Kenya;Japan;France;United States;European Union;Brazil;India;Canada;Korea;Singapore;Chile;Ghana"
                    .split(";");
    private static final String[] LANGUAGES =
            "English;French;Swahili;Japanese;Spanish;Arabic;Hindi;Korean".split(";");
    private static final String[] SECTORS =
            "Government;National laboratory;Academia;Civil society;Industry".split(";");

    private static final int BODIES = 400;

    /** A viewer may share some of them. */
    static final List<WorkshopId> WORKSHOPS =
            IntStream.range(0, 20).mapToObj(i -> new WorkshopId(new UUID(2, i))).toList();

    private final Connection connection;
    private final Random random;
    private final Map<String, Set<String>> cut = new HashMap<>();
    private final Set<String> learnt = new HashSet<>();

    GeneratedPeople(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    static String given(Random random) {
        return GIVEN[random.nextInt(GIVEN.length)];
    }

    static String family(Random random) {
        // 65,536 of them
        return BEGIN[random.nextInt(BEGIN.length)]
                + BEGIN[random.nextInt(BEGIN.length)]
                + BEGIN[random.nextInt(BEGIN.length)]
                + END[random.nextInt(END.length)];
    }

    static String latin(Random random) {
        return given(random) + " " + family(random);
    }

    static String kanji(Random random) {
        return KANJI[random.nextInt(KANJI.length)];
    }

    static String cyrillic(Random random) {
        return CYRILLIC[random.nextInt(CYRILLIC.length)];
    }

    static String expertise(Random random) {
        // some have many people, others few
        return EXPERTISE[(int) (EXPERTISE.length * Math.pow(random.nextDouble(), 2))];
    }

    static String jurisdiction(Random random) {
        return PLACES[random.nextInt(PLACES.length)];
    }

    /** A family name with two letters exchanged. */
    static String typo(Random random) {
        String name = family(random);
        return name.substring(0, 2) + name.charAt(3) + name.charAt(2) + name.substring(4);
    }

    /** A member body's slug; every fourth person belongs to one. */
    static String body(Random random) {
        return "body-" + random.nextInt(BODIES);
    }

    void load(int people) throws SQLException, IOException {
        execute("create table account (id uuid primary key)");
        execute("create table workshop (id uuid primary key, title text)");
        for (String schema : List.of("V600__directory", "V610__directory_search", "V650__photo")) {
            execute(Files.readString(Path.of("src/main/resources/db/migration", schema + ".sql")));
        }
        execute(
                """
                drop index directory_entry_in_order; drop index directory_entry_search;
                drop index directory_token_alike;
                drop index affiliation_of_person; drop index affiliation_of_body;
                alter table directory_token drop constraint directory_token_pkey;
                alter table directory_value drop constraint directory_value_person_id_field_position_key;
                alter table directory_value drop constraint directory_value_pkey;
                alter table directory_value drop constraint directory_value_person_id_fkey;
                alter table directory_entry drop constraint directory_entry_pkey;
                alter table directory_entry drop constraint directory_entry_person_id_fkey;
                alter table directory_listing drop constraint directory_listing_person_id_fkey;
                alter table affiliation drop constraint affiliation_person_id_fkey;
                alter table directory_photo drop constraint directory_photo_person_id_fkey;
                """);
        bodies();
        for (int from = 0; from < people; from += 5_000) {
            batch(Math.min(5_000, people - from));
        }
        execute(
                """
                create index directory_entry_in_order on directory_entry (sort_key, person_id);
                create index directory_entry_search on directory_entry using gin (search)
                  with (fastupdate = off);
                create index directory_token_alike on directory_token using gin (token gin_trgm_ops);
                create index affiliation_of_person on affiliation (person_id);
                create index affiliation_of_body on affiliation (body_id);
                alter table directory_token add primary key (tag, token);
                alter table directory_entry add primary key (person_id);
                alter table directory_value add unique (person_id, field, position);
                """);
        execute("analyze");
    }

    private void bodies() throws SQLException, IOException {
        var bodies = new StringBuilder();
        var names = new StringBuilder();
        for (int i = 0; i < BODIES; i++) {
            bodies.append(body(i)).append("\t0\tbody-").append(i);
            bodies.append("\t\tINSTITUTE\tKenya\t\\N\t\t2026-01-01\t\\N\n");
            names.append(body(i)).append("\t0\ten\tBody ").append(i).append("\tbody ");
            names.append(i).append('\n');
        }
        copy("member_body", bodies);
        copy("member_body_name", names);
        for (WorkshopId workshop : WORKSHOPS) {
            execute("insert into workshop values ('%s', 'Workshop')".formatted(workshop));
        }
    }

    private static UUID body(int number) {
        return new UUID(1, number);
    }

    private static final class Rows {
        private final StringBuilder values = new StringBuilder();
        private final StringBuilder entries = new StringBuilder();
        private final StringBuilder tokens = new StringBuilder();
        private final StringBuilder ties = new StringBuilder();
        private final StringBuilder listings = new StringBuilder();
        private final StringBuilder photos = new StringBuilder();
    }

    private void batch(int people) throws SQLException, IOException {
        var rows = new Rows();
        for (int i = 0; i < people; i++) {
            person(rows);
        }
        copy("directory_value", rows.values);
        copy("directory_entry", rows.entries);
        copy("directory_token", rows.tokens);
        copy("affiliation", rows.ties);
        copy("directory_listing", rows.listings);
        copy("directory_photo", rows.photos);
    }

    private void person(Rows rows) {
        PersonId id = new PersonId(new UUID(random.nextLong(), random.nextLong()));
        // every tenth took part in a workshop and is listed there
        List<WorkshopId> circle =
                random.nextInt(10) == 0 ? List.of(WORKSHOPS.get(random.nextInt(20))) : List.of();
        var said = new ArrayList<Said>();
        int position = 0;
        for (PersonValue v : said()) {
            List<String> tags = Tags.of(id, v.audience(), circle);
            rows.values.append(uuid()).append('\t').append(id).append('\t');
            rows.values.append(v.field()).append('\t').append(position++).append('\t');
            rows.values.append(v.value()).append("\t\t").append(v.audience()).append("\t{");
            rows.values.append(String.join(",", tags)).append("}\n");
            said.add(new Said(v.field(), v.value(), v.value(), tags));
        }
        if (random.nextInt(4) == 0) {
            said.add(tie(rows, id, circle));
        }
        if (random.nextInt(10) == 0) {
            rows.photos.append(id).append("\t\\\\x00\tMEMBERS\t{m}\t{}\t1\t2026-01-01\n");
        }
        for (WorkshopId workshop : circle) {
            rows.listings.append(id).append('\t').append(workshop).append('\n');
            said.add(new Said(null, "", workshop.toString(), List.of(Tags.workshop(workshop))));
        }
        EntryText entry = EntryText.of(said, this::tokens);
        rows.entries.append(id).append('\t').append(entry.sortKey()).append('\t');
        rows.entries.append(entry.lexemes().stream().collect(Collectors.joining("' '", "'", "'")));
        rows.entries.append('\n');
        entry.lexemes().forEach(lexeme -> learn(rows, lexeme));
    }

    private void learn(Rows rows, String lexeme) {
        String[] parts = lexeme.split(":", 2);
        if (parts[1].length() >= Spelling.SHORTEST
                && Tokens.isWord(parts[1])
                && learnt.add(lexeme)) {
            rows.tokens.append(parts[0]).append('\t').append(parts[1]).append('\n');
        }
    }

    private Said tie(Rows rows, PersonId id, List<WorkshopId> circle) {
        int body = random.nextInt(BODIES);
        List<String> tags = Tags.of(id, Audience.MEMBERS, circle);
        rows.ties.append(uuid()).append('\t').append(id).append('\t').append(body(body));
        rows.ties.append("\tAdviser\t\\N\t\\N\tMEMBERS\t{").append(String.join(",", tags));
        rows.ties.append("}\n");
        return new Said(Field.AFFILIATION, "Adviser Body " + body, "body-" + body, tags);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Set<String> tokens(Said said) {
        return cut.computeIfAbsent(said.field() + said.value(), key -> EntryText.tokens(said));
    }

    private List<PersonValue> said() {
        Audience audience =
                switch (random.nextInt(10)) {
                    case 0 -> Audience.ONLY_ME;
                    case 1, 2 -> Audience.PUBLIC;
                    default -> Audience.MEMBERS;
                };
        Audience name = audience == Audience.ONLY_ME ? Audience.MEMBERS : audience;
        var said = new ArrayList<PersonValue>();
        said.add(new PersonValue(Field.FULL_NAME, name(), name));
        String place = jurisdiction(random);
        String first = expertise(random);
        said.add(new PersonValue(Field.HEADLINE, "Adviser on " + first + " in " + place, audience));
        said.add(new PersonValue(Field.EXPERTISE, first, audience));
        said.add(new PersonValue(Field.EXPERTISE, expertise(random), audience));
        said.add(new PersonValue(Field.JURISDICTION, place, audience));
        said.add(new PersonValue(Field.SECTOR, SECTORS[random.nextInt(5)], audience));
        said.add(new PersonValue(Field.LANGUAGE, LANGUAGES[random.nextInt(8)], audience));
        if (random.nextInt(5) == 0) {
            said.add(
                    new PersonValue(Field.OFFER, "Reads drafts on " + expertise(random), audience));
        }
        return said;
    }

    private String name() {
        return switch (random.nextInt(20)) {
            // a Swahili name of three parts
            case 2 -> given(random) + " wa " + family(random);
            case 0 -> kanji(random) + KANJI[random.nextInt(KANJI.length)].charAt(1);
            case 1 -> cyrillic(random) + " " + cyrillic(random) + "ов";
            default -> latin(random);
        };
    }

    private void copy(String table, CharSequence rows) throws SQLException {
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin");
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
