package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The folder {@code target/bench} with the clients and the peers, and Node to run them. */
final class Workbench {
    static final JsonMapper JSON = JsonMapper.shared();

    final Path folder = Path.of("target/bench").toAbsolutePath();
    final String node =
            Files.exists(Path.of(System.getProperty("plenary.node", "")))
                    ? Path.of(System.getProperty("plenary.node")).toAbsolutePath().toString()
                    : "node";

    /** Installs the peers, once. */
    void prepare() throws Exception {
        Files.createDirectories(folder);
        try (Stream<Path> sources = Files.list(Path.of("src/test/bench"))) {
            for (Path source : sources.toList()) {
                Files.copy(
                        source,
                        folder.resolve(source.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (!Files.exists(folder.resolve("node_modules/yjs"))) {
            Process install =
                    new ProcessBuilder("npm", "install", "--no-audit", "--no-fund")
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("npm.log").toFile())
                            .start();
            if (!install.waitFor(5, TimeUnit.MINUTES) || install.exitValue() != 0) {
                throw new IOException("npm could not install the peers in " + folder);
            }
        }
    }

    /** Runs the load and returns what it printed. */
    JsonNode load(Map<String, Object> plan) throws Exception {
        Process client = start("load.mjs", plan);
        String line = new String(client.getInputStream().readAllBytes()).strip();
        if (!client.waitFor(3, TimeUnit.MINUTES) || client.exitValue() != 0) {
            throw new IOException("the load ended with " + client.exitValue() + ": " + line);
        }
        return JSON.readTree(line);
    }

    Process start(String script, Map<String, Object> plan) throws IOException {
        return new ProcessBuilder(
                        List.of(
                                node,
                                "--max-old-space-size=1024",
                                script,
                                JSON.writeValueAsString(plan)))
                .directory(folder.toFile())
                .redirectError(folder.resolve(script + ".log").toFile())
                .start();
    }
}
