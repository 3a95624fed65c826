package org.plenary.collaboration.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

/** The real yjs, as anybody may run it, with a session's cookie. */
class YjsClientTest extends SocketTest {

    @Test
    void two_documents_of_the_real_yjs_become_one_text() throws Exception {
        DocumentId document = document("Start");
        Path installed = Path.of(System.getProperty("plenary.node", ""));
        String node = Files.exists(installed) ? installed.toAbsolutePath().toString() : "node";
        Process yjs =
                new ProcessBuilder(
                                node,
                                "src/test/node/two-writers.mjs",
                                "ws://127.0.0.1:" + port + "/collaboration/" + document,
                                devices.cookie(somebody(document, DocumentRole.WRITE)),
                                devices.cookie(somebody(document, DocumentRole.WRITE)))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(yjs.getInputStream().readAllBytes()).strip();
        assertThat(yjs.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(yjs.exitValue()).as(said).isZero();
        // JSON of the text as both ended with it
        String text = documents.read(document).text();
        assertThat(said).endsWith("\"" + text.replace("\n", "\\n") + "\"");
        assertThat(text).contains("😀").hasSizeGreaterThan(180);
    }
}
