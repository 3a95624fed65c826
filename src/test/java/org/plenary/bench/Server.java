package org.plenary.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server as a process of its own, the product or a peer. */
final class Server implements AutoCloseable {
    private final Process process;
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private Server(List<String> command, Map<String, String> environment, Path folder, String sign)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectError(folder.resolve("server.log").toFile());
        process = builder.start();
        Thread.ofVirtual().start(() -> read(sign));
    }

    private void read(String sign) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(sign)) {
                    ready.complete(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.completeExceptionally(new IOException("the server ended"));
        }
    }

    static Server peer(Path folder, String node, String script, int port) throws Exception {
        var environment = Map.of("HOST", "127.0.0.1", "PORT", Integer.toString(port));
        var server = new Server(List.of(node, script), environment, folder, "running");
        server.awaitReady();
        return server;
    }

    /** {@link BenchServer} on {@code data}; more arguments are Spring's. */
    static Server product(Path folder, Path data, int documents, int port, String... more)
            throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                "org.plenary.bench.BenchServer",
                                data.toString(),
                                Integer.toString(documents),
                                "20",
                                Integer.toString(port)));
        command.addAll(List.of(more));
        return new Server(command, Map.of(), folder, "READY");
    }

    /** The line that says so. */
    String awaitReady() throws Exception {
        return ready.get(180, TimeUnit.SECONDS);
    }

    long pid() {
        return process.pid();
    }

    /** As a power cut: no chance to store anything. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
