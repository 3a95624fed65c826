package org.plenary.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.directory.ImportPreview.Entry;
import org.plenary.directory.ImportPreview.Match;
import org.plenary.directory.ImportPreview.Problem;

/** Collects the people of a file: each value checked as if it was typed, problems by line. */
final class PeopleReading {
    /** Most people of one file. */
    static final int MAX_PEOPLE = 20_000;

    private static final int MAX_PROBLEMS = 1_000;

    private final String noun;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    /**
     * @param noun what a person takes up in the file, such as "Line"
     */
    PeopleReading(String noun) {
        this.noun = noun;
    }

    /** One person of the file; what cannot be is a problem of its line. */
    void add(int line, List<PersonValue> said, String body, String role) {
        if (entries.size() == MAX_PEOPLE) {
            throw tooMany();
        }
        var values = new ArrayList<PersonValue>();
        for (PersonValue value : said) {
            check(line, value, values);
        }
        if (values.stream().noneMatch(v -> v.field() == Field.FULL_NAME)) {
            // a name that cannot be taken has its own sentence
            if (said.stream().noneMatch(v -> isName(v) && !v.value().isBlank())) {
                problem(line, "there is no name. Every person needs one.", true);
            }
            return;
        }
        values.stream()
                .filter(v -> v.field() == Field.EMAIL || v.field() == Field.ORCID)
                .forEach(v -> once(line, v));
        entries.add(
                new Entry(
                        line,
                        values,
                        Texts.shorten(body.strip(), 300),
                        Texts.shorten(role.strip(), 200),
                        null,
                        Match.NEW,
                        null));
    }

    static InvalidInput tooMany() {
        return new InvalidInput(
                "The file has more than %,d people. Nothing was imported. Divide it."
                        .formatted(MAX_PEOPLE));
    }

    private static boolean isName(PersonValue value) {
        return value.field() == Field.FULL_NAME;
    }

    void note(int line, String sentence) {
        problems.add(new Problem(line, sentence, false));
    }

    void problem(int line, String words, boolean blocking) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Problem(line, "%s %d: %s".formatted(noun, line, words), blocking));
        }
    }

    ImportPreview preview(String fileName) {
        if (entries.isEmpty()) {
            problems.add(
                    new Problem(
                            1,
                            "The file names no people. After the line with the names of the columns, each person needs a line.",
                            true));
        }
        problems.sort(java.util.Comparator.comparing((Problem p) -> !p.blocking()));
        return new ImportPreview(
                UUID.randomUUID(), Texts.shorten(fileName, 200), noun, entries, problems);
    }

    private void check(int line, PersonValue value, List<PersonValue> values) {
        String text = unquoted(FileText.mended(value.value()));
        if (text.isBlank()) {
            return;
        }
        if (!text.equals(unquoted(value.value()))) {
            problem(
                    line,
                    "“%s” was written in broken letters and is read as “%s”."
                            .formatted(Texts.shorten(value.value(), 60), Texts.shorten(text, 60)),
                    false);
        }
        Field field = value.field();
        long present = values.stream().filter(v -> v.field() == field).count();
        try {
            List<PersonValue> checked =
                    ProfileRules.checked(
                            List.of(
                                    new PersonValue(
                                            field, text, value.detail(), value.audience())));
            if (present == field.most()) {
                problem(
                        line,
                        "%s: at most %d can be kept; “%s” is left out."
                                .formatted(field.words(), field.most(), Texts.shorten(text, 60)),
                        false);
                return;
            }
            checked.stream().filter(v -> !values.contains(v)).forEach(values::add);
        } catch (InvalidInput e) {
            problem(line, words(String.valueOf(e.getMessage())), true);
        }
        if (isName(value) && text.startsWith("=")) {
            problem(
                    line,
                    "the name “%s” begins like a formula and is kept as text."
                            .formatted(Texts.shorten(text, 60)),
                    false);
        }
    }

    /** Of a form one says what was not saved; of a file that is said once for all lines. */
    private static String words(String refusal) {
        return refusal.replace(", so nothing was saved.", ".")
                .replace(" Nothing was saved.", "")
                .replace("Shorten it and save again.", "Shorten it.");
    }

    /** One address is one person; two lines with it would make two entries of one. */
    private void once(int line, PersonValue value) {
        Integer first = lineOf.putIfAbsent(value.field() + Tokens.fold(value.value()), line);
        if (first != null && first != line) {
            problem(
                    line,
                    "the %s “%s” stands in %s %d too. Take one of the two out."
                            .formatted(
                                    value.field() == Field.EMAIL ? "mail address" : "ORCID",
                                    Texts.shorten(value.value(), 100),
                                    noun.toLowerCase(java.util.Locale.ROOT),
                                    first),
                    true);
        }
    }

    /** Our own exports put an apostrophe before what a spreadsheet would run. */
    private static String unquoted(String cell) {
        return cell.startsWith("'") && !OwnData.safe(cell.substring(1)).equals(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
