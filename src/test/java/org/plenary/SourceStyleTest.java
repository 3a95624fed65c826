package org.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Short files, short methods, nothing left behind. Numbers are lines. */
class SourceStyleTest {
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_FILE = 300;
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("\\b(TODO|FIXME|XXX)\\b|@Disabled|Thread\\.sleep");
    private static final Path SELF = Path.of("src/test/java/org/plenary/SourceStyleTest.java");

    @Test
    void methods_of_the_product_are_short() throws IOException {
        List<String> tooLong = new ArrayList<>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromPaths(javaFiles("src/main/java"));
            var task = (JavacTask) compiler.getTask(null, files, d -> {}, null, null, sources);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new LongMethods(unit, positions, tooLong), null);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void files_are_one_thing_each() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources()) {
            long lines = Files.readString(file).lines().count();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void nothing_is_left_behind() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : sources()) {
            if (!file.equals(SELF) && LEFT_BEHIND.matcher(Files.readString(file)).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        var all = new ArrayList<>(javaFiles("src/main/java"));
        all.addAll(javaFiles("src/test/java"));
        all.addAll(filesUnder("frontend", ".ts"));
        return all;
    }

    private static List<Path> javaFiles(String root) throws IOException {
        return filesUnder(root, ".java");
    }

    private static List<Path> filesUnder(String root, String suffix) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of(root))) {
            return walk.filter(p -> p.toString().endsWith(suffix))
                    .filter(p -> !p.toString().contains("generated"))
                    .sorted()
                    .toList();
        }
    }

    private static final class LongMethods extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;

        LongMethods(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                var lines = unit.getLineMap();
                long first =
                        lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                if (last - first + 1 > LONGEST_METHOD) {
                    tooLong.add(
                            unit.getSourceFile().getName()
                                    + " "
                                    + method.getName()
                                    + ": "
                                    + (last - first + 1));
                }
            }
            return super.visitMethod(method, nothing);
        }
    }
}
