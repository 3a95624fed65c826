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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return BEGIN[random.nextInt(BEGIN.length)]
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

    void load(int people) throws SQLException, IOException {
        execute("create table account (id uuid primary key)");
        execute(Files.readString(Path.of("src/main/resources/db/migration/V600__directory.sql")));
        execute("drop index directory_entry_in_order; drop index directory_entry_search");
        execute(
                "alter table directory_value drop constraint directory_value_person_id_field_position_key");
        execute("alter table directory_value drop constraint directory_value_person_id_fkey");
        execute("alter table directory_entry drop constraint directory_entry_person_id_fkey");
        for (int from = 0; from < people; from += 20_000) {
            batch(Math.min(20_000, people - from));
        }
        execute("create index directory_entry_in_order on directory_entry (sort_key, person_id)");
        execute(
                "create index directory_entry_search on directory_entry using gin (search) with (fastupdate = off)");
        execute("alter table directory_value add unique (person_id, field, position)");
        execute("analyze");
    }

    private void batch(int people) throws SQLException {
        var entries = new StringBuilder();
        var values = new StringBuilder();
        var tokens = new StringBuilder();
        for (int i = 0; i < people; i++) {
            person(entries, values, tokens);
        }
        copy("directory_value", values);
        copy("directory_entry", entries);
        copy("directory_token", tokens);
    }

    private void person(StringBuilder entries, StringBuilder values, StringBuilder tokens) {
        PersonId id = new PersonId(new UUID(random.nextLong(), random.nextLong()));
        List<PersonValue> said = said();
        var lexemes = new LinkedHashSet<String>();
        int position = 0;
        for (PersonValue v : said) {
            List<String> tags = Tags.of(id, v.audience(), List.of());
            values.append(UUID.randomUUID()).append('\t').append(id).append('\t');
            values.append(v.field()).append('\t').append(position++).append('\t');
            values.append(v.value()).append("\t\t").append(v.audience()).append("\t{");
            values.append(String.join(",", tags)).append("}\n");
            for (String token : tokens(v)) {
                tags.forEach(tag -> lexemes.add(tag + ":" + token));
                if (token.length() >= Spelling.SHORTEST && !token.contains("=")) {
                    tags.stream()
                            .filter(t -> t.length() == 1 && learnt.add(t + token))
                            .forEach(t -> tokens.append(t).append('\t').append(token).append('\n'));
                }
            }
        }
        entries.append(id).append('\t').append(Tokens.fold(said.getFirst().value())).append('\t');
        entries.append(lexemes.stream().collect(Collectors.joining("' '", "'", "'"))).append('\n');
    }

    private Set<String> tokens(PersonValue v) {
        return cut.computeIfAbsent(
                v.field() + v.value(),
                key -> {
                    var all = new LinkedHashSet<>(Tokens.stored(v.value()));
                    if (v.field() == Field.FULL_NAME) {
                        all.add(Lexemes.NAMED);
                    }
                    if (v.field().isFilter()) {
                        all.add(Tokens.whole(v.field(), v.value()));
                    }
                    return all;
                });
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
        return said;
    }

    private String name() {
        return switch (random.nextInt(20)) {
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
