package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents promise of themselves: tests that exist, numbers that are not given twice. */
class DocumentsTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final Pattern TESTS = Pattern.compile("(?m)^Tests: (.+)$");
    private static final Pattern TEST_NAME = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void every_use_case_names_tests_that_exist() throws IOException {
        var missing = new ArrayList<String>();
        for (Path useCase : files(DOCS.resolve("use-cases"))) {
            Matcher line = TESTS.matcher(Files.readString(useCase));
            List<String> named = new ArrayList<>();
            while (line.find()) {
                Matcher name = TEST_NAME.matcher(line.group(1));
                while (name.find()) {
                    named.add(name.group());
                    if (!exists(name.group(1), name.group(2))) {
                        missing.add(useCase.getFileName() + " names " + name.group());
                    }
                }
            }
            if (named.isEmpty()) {
                missing.add(useCase.getFileName() + " names no test");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void decisions_are_numbered_once() throws IOException {
        var seen = new TreeSet<String>();
        var twice =
                files(DOCS.resolve("decisions")).stream()
                        .map(f -> f.getFileName().toString().substring(0, 4))
                        .filter(n -> !seen.add(n))
                        .collect(Collectors.toList());
        assertThat(twice).isEmpty();
    }

    private static boolean exists(String test, String method) throws IOException {
        for (Path file : files(Path.of("src/test/java"))) {
            if (file.getFileName().toString().equals(test + ".java")) {
                return method == null || Files.readString(file).contains(" " + method + "(");
            }
        }
        return false;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
