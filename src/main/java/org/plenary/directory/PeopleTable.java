package org.plenary.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * Reads a table of people: a first line that names the columns, then one person on each line. Cells
 * are text, whatever they begin with. Row by row, so that a file that is too long is refused soon.
 */
final class PeopleTable {
    private static final int MOST_COLUMNS = 200;

    /** Other names that a column may have, besides the words of its field. */
    private static final Map<String, Field> NAMES = new HashMap<>();

    static {
        for (Field field : Field.values()) {
            NAMES.put(field.words().toLowerCase(Locale.ROOT), field);
        }
        NAMES.remove(Field.AFFILIATION.words().toLowerCase(Locale.ROOT));
        names(
                Field.FULL_NAME,
                "name",
                "fn",
                "display name",
                "nom",
                "nombre",
                "jina",
                "姓名",
                "氏名",
                "이름");
        names(Field.SORT_NAME, "sort name", "sort as");
        names(Field.OTHER_NAME, "other name", "name in other script", "also known as");
        names(
                Field.EMAIL,
                "e-mail",
                "mail",
                "email address",
                "e-mail address",
                "correo",
                "courriel");
        names(Field.PHONE, "telephone", "tel", "mobile");
        names(Field.ADDRESS, "address", "street address");
        names(Field.JURISDICTION, "country", "pays", "país", "state");
        names(Field.LANGUAGE, "languages");
        names(Field.EXPERTISE, "skills", "topics", "expert in");
        names(Field.OFFER, "offer");
        names(Field.ASK, "asks", "ask", "seeks");
        names(Field.LINK, "link", "links", "website", "url", "web");
        names(Field.TIME_ZONE, "timezone", "zone");
        names(Field.ABOUT, "bio", "biography", "note", "notes");
    }

    private PeopleTable() {}

    private static void names(Field field, String... names) {
        for (String name : names) {
            NAMES.put(name, field);
        }
    }

    /** What is no value by itself. */
    private enum Part {
        BODY(
                "affiliation",
                "organisation",
                "organization",
                "body",
                "member body",
                "institution",
                "company",
                "org"),
        ROLE("role", "title", "job title", "position"),
        GIVEN("first name", "given name", "firstname", "forename", "prénom", "vorname"),
        FAMILY("last name", "family name", "lastname", "surname", "nachname", "apellidos");

        private final Set<String> names;

        Part(String... names) {
            this.names = Set.of(names);
        }

        static @Nullable Part of(String name) {
            return Arrays.stream(values())
                    .filter(p -> p.names.contains(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A name that the table holds in two columns, in the order in which most are written. */
    private static List<PersonValue> joined(Map<Part, String> parts) {
        String given = parts.getOrDefault(Part.GIVEN, "");
        String family = parts.getOrDefault(Part.FAMILY, "");
        String whole = (given + " " + family).strip();
        return given.isEmpty() || family.isEmpty()
                ? List.of(new PersonValue(Field.FULL_NAME, whole))
                : List.of(
                        new PersonValue(Field.FULL_NAME, whole),
                        new PersonValue(Field.SORT_NAME, family + ", " + given));
    }

    /** What a column holds. */
    private record Column(int at, @Nullable Field field, @Nullable Part part) {
        static @Nullable Column of(int at, String head) {
            String name = head.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
            Part part = Part.of(name);
            Field field = part == null ? NAMES.get(name) : null;
            return part == null && field == null ? null : new Column(at, field, part);
        }

        boolean ofName() {
            return part == Part.FAMILY || part == Part.GIVEN;
        }

        List<PersonValue> values(String cell) {
            if (field == null) {
                return List.of();
            }
            boolean several = field == Field.LANGUAGE || field == Field.EXPERTISE;
            String[] parts = several ? cell.split("[;|\\n]") : new String[] {cell};
            var values = new ArrayList<PersonValue>();
            for (String part : parts) {
                values.add(new PersonValue(field, part.strip()));
            }
            return values;
        }
    }

    /**
     * @throws InvalidInput when it is no table, names no column of names, or is too long
     */
    static void read(String table, PeopleReading into) {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(table))
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            requireFew(table, format);
            List<Column> columns = null;
            for (CSVRecord row : parser) {
                if (columns != null) {
                    person((int) parser.getCurrentLineNumber(), row, columns, into);
                } else if (!isBlank(row) && !isSeparator(row)) {
                    columns = head((int) parser.getCurrentLineNumber(), row, into);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new InvalidInput(
                    "The file is not a table that Plenary can read: a quotation mark is not closed or stands in the middle of a cell. Nothing was imported. Save it again as CSV.");
        }
    }

    /** Refuses a file of far too many rows before any cell of it is looked at. */
    private static void requireFew(String table, CSVFormat format) throws IOException {
        int most = PeopleReading.MAX_PEOPLE + 2;
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            if (parser.stream().filter(row -> !isBlank(row)).skip(most).findFirst().isPresent()) {
                throw PeopleReading.tooMany();
            }
        }
    }

    private static boolean isBlank(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    /** A first line “sep=;”, as some spreadsheets write it. */
    private static boolean isSeparator(CSVRecord row) {
        return row.get(0).toLowerCase(Locale.ROOT).startsWith("sep=") && row.size() <= 2;
    }

    private static char delimiter(String table) {
        String head =
                table.lines()
                        .filter(l -> !l.isBlank() && !l.toLowerCase(Locale.ROOT).startsWith("sep="))
                        .findFirst()
                        .orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(head, c) > count(head, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static List<Column> head(int line, CSVRecord cells, PeopleReading into) {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < Math.min(cells.size(), MOST_COLUMNS); i++) {
            Column column = Column.of(i, cells.get(i));
            if (column != null) {
                columns.add(column);
            } else if (!cells.get(i).isBlank()) {
                into.note(
                        line,
                        "The column “%s” is not known and is left out."
                                .formatted(Texts.shorten(cells.get(i), 60)));
            }
        }
        if (columns.stream().noneMatch(c -> c.field() == Field.FULL_NAME || c.ofName())) {
            throw new InvalidInput(
                    "The first line names no column “name”, so nothing was imported. Put the names of the columns into the first line (name, email, affiliation, role, expertise and others), and save the file as CSV.");
        }
        return columns;
    }

    private static void person(int line, CSVRecord row, List<Column> columns, PeopleReading into) {
        var values = new ArrayList<PersonValue>();
        var parts = new EnumMap<Part, String>(Part.class);
        for (Column column : columns) {
            String cell = column.at() < row.size() ? row.get(column.at()) : "";
            values.addAll(column.values(cell));
            if (column.part() != null && !cell.isBlank()) {
                parts.put(column.part(), cell);
            }
        }
        if (values.stream().noneMatch(v -> v.field() == Field.FULL_NAME)) {
            values.addAll(0, joined(parts));
        }
        String body = parts.getOrDefault(Part.BODY, "");
        String role = parts.getOrDefault(Part.ROLE, "");
        if (values.stream().allMatch(v -> v.value().isBlank()) && body.isEmpty()) {
            return;
        }
        into.add(line, values, body, role);
    }
}
