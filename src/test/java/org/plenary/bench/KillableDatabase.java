package org.plenary.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** A PostgreSQL of its own, durable, that can be killed and comes back on the same port. */
final class KillableDatabase implements AutoCloseable {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    KillableDatabase(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    void start() throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("cluster/postmaster.pid"));
        server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("cluster"))
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                        .setPort(port)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "80")
                        .start();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The postmaster and all that it started, at once. */
    void kill() throws IOException, InterruptedException, ExecutionException {
        long pid =
                Long.parseLong(
                        Files.readAllLines(folder.resolve("cluster/postmaster.pid"))
                                .getFirst()
                                .strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().get();
        }
        // only to let go of the folder's lock: there is nothing left to stop
        server.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
