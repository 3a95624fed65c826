package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the editor's own tests, which need no browser: frontend/editor/test. */
class EditorHeadlessTest {
    private static final Path NODE =
            Path.of(System.getProperty("plenary.node", ".tools/node/bin/node"));
    private static final Path LOG = Path.of("target/editor-tests.log");

    @Test
    void the_editors_tests_pass() throws IOException, InterruptedException {
        Files.createDirectories(LOG.getParent());
        Process tests =
                new ProcessBuilder(
                                NODE.toAbsolutePath().toString(),
                                "--test",
                                "frontend/editor/test/*.test.ts")
                        .redirectErrorStream(true)
                        .redirectOutput(LOG.toFile())
                        .start();
        if (!tests.waitFor(5, TimeUnit.MINUTES)) {
            tests.destroyForcibly();
        }
        assertThat(tests.waitFor()).as(Files.readString(LOG)).isZero();
    }
}
