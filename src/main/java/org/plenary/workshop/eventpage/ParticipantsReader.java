package org.plenary.workshop.eventpage;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/** Reads a table of participants: a head line with column names, then one person on each line. */
public final class ParticipantsReader {

    /** Most people of one file. */
    public static final int MAX_ROWS = 10_000;

    /** Longest file, in UTF-16 units. */
    public static final int MAX_CHARACTERS = 8 << 20;

    private static final int MAX_CELL = 500;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;]{1,64}+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250}+)");

    private enum Column {
        NAME("name", "full name", "participant", "nom", "nombre", "姓名"),
        EMAIL(
                "email",
                "e-mail",
                "mail",
                "email address",
                "e-mail address",
                "address",
                "adresse e-mail",
                "correo"),
        ORGANISATION(
                "organisation",
                "organization",
                "affiliation",
                "institution",
                "body",
                "company",
                "organización"),
        SECTOR("sector", "stakeholder group", "secteur"),
        JURISDICTION("jurisdiction", "country", "state", "pays", "land", "país"),
        ROLE("role", "rôle", "rolle"),
        CAPACITY("capacity", "qualité");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        static @Nullable Column of(String head) {
            String name = head.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
            for (Column column : values()) {
                if (column.names.contains(name)) {
                    return column;
                }
            }
            return null;
        }
    }

    /**
     * Reads a table; cells are text whatever they begin with.
     *
     * @throws InvalidInput when it is too long, no table, or has no column of addresses
     */
    public ParticipantsPreview read(String table) {
        if (table.length() > MAX_CHARACTERS) {
            throw new InvalidInput(
                    "The file has %,d characters and Plenary reads at most %,d. Nothing was imported. Divide it."
                            .formatted(table.length(), MAX_CHARACTERS));
        }
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(table))
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(table), format)) {
            return rows(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new InvalidInput(
                    "The file is not a table that Plenary can read: a quotation mark is not closed or stands in the middle of a cell. Nothing was imported. Save it again as CSV.");
        }
    }

    private static char delimiter(String table) {
        String head = table.lines().findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(head, c) > count(head, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static ParticipantsPreview rows(CSVParser parser) {
        List<ParticipantRow> rows = new ArrayList<>();
        List<LineProblem> problems = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        Map<Column, Integer> columns = null;
        for (CSVRecord cells : parser) {
            int line = (int) parser.getCurrentLineNumber();
            if (columns == null) {
                columns = head(cells, problems);
            } else {
                if (rows.size() == MAX_ROWS) {
                    throw new InvalidInput(
                            "The file has more than %,d people. Nothing was imported. Divide it."
                                    .formatted(MAX_ROWS));
                }
                row(cells, line, columns, rows, problems, lineOf);
            }
        }
        if (rows.isEmpty()) {
            problems.add(new LineProblem(1, "The file names no people.", true));
        }
        return new ParticipantsPreview(rows, problems);
    }

    private static Map<Column, Integer> head(CSVRecord cells, List<LineProblem> problems) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(cells.size(), 200); i++) {
            Column column = Column.of(cells.get(i));
            if (column == null) {
                String name = Texts.shorten(cells.get(i), 60);
                problems.add(
                        new LineProblem(
                                1,
                                "The column “" + name + "” is not known and is left out.",
                                false));
            } else {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.containsKey(Column.EMAIL)) {
            throw new InvalidInput(
                    "The first line names no column “email”, so nobody can be invited. Nothing was imported. Name the columns in the first line: name, email, organisation, sector, jurisdiction, role, capacity.");
        }
        return columns;
    }

    private static void row(
            CSVRecord cells,
            int line,
            Map<Column, Integer> columns,
            List<ParticipantRow> rows,
            List<LineProblem> problems,
            Map<String, Integer> lineOf) {
        Map<Column, String> values = values(cells, line, columns, problems);
        String email = values.getOrDefault(Column.EMAIL, "");
        if (!EMAIL.matcher(email).matches()) {
            String what =
                    email.isEmpty()
                            ? "Line %d has no address.".formatted(line)
                            : "Line %d: “%s” is not a mail address."
                                    .formatted(line, Texts.shorten(email, 60));
            problems.add(new LineProblem(line, what, true));
        }
        Integer before =
                email.isEmpty() ? null : lineOf.putIfAbsent(email.toLowerCase(Locale.ROOT), line);
        if (before != null) {
            problems.add(
                    new LineProblem(
                            line,
                            "Line %d repeats the address of line %d.".formatted(line, before),
                            true));
        }
        rows.add(
                new ParticipantRow(
                        line,
                        values.getOrDefault(Column.NAME, ""),
                        email,
                        values.getOrDefault(Column.ORGANISATION, ""),
                        values.getOrDefault(Column.SECTOR, ""),
                        values.getOrDefault(Column.JURISDICTION, ""),
                        values.getOrDefault(Column.ROLE, ""),
                        values.getOrDefault(Column.CAPACITY, "")));
    }

    private static Map<Column, String> values(
            CSVRecord cells, int line, Map<Column, Integer> columns, List<LineProblem> problems) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Integer at = columns.get(column);
            String cell = at == null || at >= cells.size() ? "" : cells.get(at).strip();
            if (cell.length() > MAX_CELL) {
                problems.add(
                        new LineProblem(
                                line,
                                "Line %d has a cell of more than %d characters."
                                        .formatted(line, MAX_CELL),
                                true));
                cell = Texts.shorten(cell, MAX_CELL);
            }
            if (!cell.isEmpty() && "=+@".indexOf(cell.charAt(0)) >= 0) {
                problems.add(
                        new LineProblem(
                                line,
                                "Line %d holds a formula; it is kept as text.".formatted(line),
                                false));
            }
            values.put(column, cell);
        }
        return values;
    }
}
