package org.plenary.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Kills the application, then PostgreSQL, while fifty clients type; nothing acknowledged is lost.
 */
@Tag("benchmark")
class CrashTest {
    private static final int KILLS = Integer.getInteger("bench.kills", 20);
    private static final int TYPING_MILLIS = 1500;

    private final Workbench bench = new Workbench();

    @Test
    void the_application_is_killed_and_nothing_acknowledged_is_lost() throws Exception {
        bench.prepare();
        Path data = bench.folder.resolve("data-" + UUID.randomUUID());
        Server server = Server.product(bench.folder, data, 5, freePort());
        JsonNode ready = Workbench.JSON.readTree(server.awaitReady().substring(6));
        Writers writers = new Writers(ready);
        for (int i = 0; i < KILLS; i++) {
            type();
            server.kill();
            writers.order("down");
            server = Server.product(bench.folder, data, 5, ready.get("port").asInt());
            server.awaitReady();
            writers.serverIsUp();
        }
        writers.finish("application killed");
        server.close();
    }

    @Test
    void postgresql_is_killed_and_nothing_acknowledged_is_lost() throws Exception {
        bench.prepare();
        Path data = bench.folder.resolve("data-" + UUID.randomUUID());
        var database = new KillableDatabase(data, freePort());
        database.start();
        Server server =
                Server.product(
                        bench.folder,
                        data.resolve("application"),
                        5,
                        freePort(),
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
        JsonNode ready = Workbench.JSON.readTree(server.awaitReady().substring(6));
        Writers writers = new Writers(ready);
        for (int i = 0; i < KILLS; i++) {
            type();
            database.kill();
            writers.order("down");
            database.start();
            writers.serverIsUp();
        }
        writers.finish("PostgreSQL killed");
        server.close();
        database.close();
    }

    private static void type() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(TYPING_MILLIS + (long) (Math.random() * 1000));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The process drill.mjs. */
    private final class Writers {
        private final Process process;
        private final BufferedReader answers;
        private final BufferedWriter orders;
        private final String url;

        Writers(JsonNode ready) throws IOException {
            url = "ws://127.0.0.1:" + ready.get("port").asInt() + "/collaboration";
            process =
                    bench.start(
                            "drill.mjs",
                            Map.of(
                                    "url",
                                    url,
                                    "documents",
                                    PerformanceTest.strings(ready.get("documents")),
                                    "cookies",
                                    PerformanceTest.strings(ready.get("cookies")),
                                    "clients",
                                    50));
            answers = process.inputReader();
            orders = process.outputWriter();
        }

        JsonNode order(String name) throws IOException {
            return send("{\"" + name + "\":1}");
        }

        private JsonNode send(String order) throws IOException {
            orders.write(order + "\n");
            orders.flush();
            String line = answers.readLine();
            if (line == null) {
                throw new IOException("the writers ended");
            }
            return Workbench.JSON.readTree(line);
        }

        void serverIsUp() throws IOException {
            JsonNode checked = send("{\"up\":\"" + url + "\"}");
            System.out.println("checked: " + checked);
        }

        void finish(String name) throws Exception {
            JsonNode end = order("end");
            System.out.println(name + ": " + end);
            new Report(Clock.systemUTC())
                    .writeDrill(
                            name,
                            List.of(
                                    "",
                                    "| "
                                            + name
                                            + " | acknowledged edits | of these lost |"
                                            + " doubled | typed and missing at the end | replicas that differ | reconnections |",
                                    "|---|---|---|---|---|---|---|",
                                    "| %d times | %s | %s | %s | %s | %s | %s |"
                                            .formatted(
                                                    KILLS,
                                                    end.get("acknowledged"),
                                                    end.get("lost"),
                                                    end.get("doubled"),
                                                    end.get("missing"),
                                                    end.get("unequal"),
                                                    end.get("reconnects"))));
            process.destroy();
            assertThat(end.get("acknowledged").asInt()).isGreaterThan(KILLS * 50);
            for (String zero : List.of("lost", "doubled", "unequal", "missing")) {
                assertThat(end.get(zero).asInt()).as(zero).isZero();
            }
        }
    }
}
