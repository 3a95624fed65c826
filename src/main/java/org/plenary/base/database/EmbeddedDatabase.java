package org.plenary.base.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One PostgreSQL server in one folder, owned by this process. A lock on the folder keeps a second
 * instance out; what a killed run left behind is stopped first, so that the server recovers from
 * its log. Durable: fsync and synchronous commit are on.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final FileChannel lockFile;

    private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lockFile) {
        this.server = server;
        this.lockFile = lockFile;
    }

    /**
     * @throws FolderInUse when another instance owns the folder
     */
    static EmbeddedDatabase start(Path home) {
        FileChannel lockFile = null;
        try {
            Files.createDirectories(home);
            lockFile =
                    FileChannel.open(
                            home.resolve("plenary.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                throw new FolderInUse(home);
            }
            Path cluster = home.resolve("postgresql");
            stopOrphan(cluster);
            return new EmbeddedDatabase(startServer(home, cluster), lockFile);
        } catch (IOException e) {
            close(lockFile);
            throw new UncheckedIOException(
                    "The embedded PostgreSQL in " + home + " did not start; its data is untouched.",
                    e);
        } catch (RuntimeException e) {
            close(lockFile);
            throw e;
        }
    }

    String jdbcUrl() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        try (lockFile) {
            server.close();
        }
    }

    private static EmbeddedPostgres startServer(Path home, Path cluster) throws IOException {
        var server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
                        .setPGStartupWait(START_WAIT)
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        // the library starts servers for tests: not durable, 300 connections
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "80")
                        .start();
        log.info(
                "Embedded PostgreSQL listens on port {}; its data is in {}",
                server.getPort(),
                cluster);
        return server;
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            @Nullable FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A killed process leaves its server running; the lock says that nobody else owns it. */
    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var orphan = ProcessHandle.of(pid).filter(p -> serves(p, cluster));
        if (orphan.isEmpty()) {
            return;
        }
        log.warn("Stopping the PostgreSQL server that a killed run left behind (process {})", pid);
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the old PostgreSQL server was stopping", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "The old PostgreSQL server (process " + pid + ") does not stop", e);
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        return process.info()
                .arguments()
                .map(a -> Arrays.asList(a).contains(cluster.toString()))
                .orElse(false);
    }

    private static void close(@Nullable FileChannel lockFile) {
        if (lockFile != null) {
            try {
                lockFile.close();
            } catch (IOException e) {
                log.debug("The lock file did not close", e);
            }
        }
    }
}
