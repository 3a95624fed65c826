package org.plenary.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Measures the product beside its peers, all in one run on one machine. Peers keep documents in
 * memory only; the product has stored each edit before anyone sees it.
 */
@Tag("benchmark")
class PerformanceTest {
    private static final List<Scenario> SCENARIOS =
            List.of(
                    new Scenario(100, 10, 500),
                    new Scenario(100, 1, 200),
                    new Scenario(200, 20, 3000));
    private static final int SECONDS = Integer.getInteger("bench.seconds", 20);

    private final Workbench bench = new Workbench();
    private final Map<Scenario, List<Measured>> results = new LinkedHashMap<>();

    @Test
    void plenary_and_its_peers_under_the_same_load() throws Exception {
        bench.prepare();
        measureProduct();
        measurePeer("y-websocket", "node_modules/@y/websocket-server/src/server.js");
        measurePeer("hocuspocus", "hocuspocus.mjs");
        new Report(Clock.systemUTC()).writeFigures(results, SECONDS);
        results.values().stream()
                .flatMap(List::stream)
                .forEach(m -> assertThat(m.figures().get("missing").asInt()).isZero());
    }

    private void measureProduct() throws Exception {
        Path data = bench.folder.resolve("data-" + UUID.randomUUID());
        try (Server server = Server.product(bench.folder, data, 32, 0)) {
            JsonNode ready = Workbench.JSON.readTree(server.awaitReady().substring(6));
            List<String> documents = strings(ready.get("documents"));
            List<String> cookies = strings(ready.get("cookies"));
            long postmaster =
                    ProcessHandle.of(ready.get("backend").asLong())
                            .flatMap(ProcessHandle::parent)
                            .map(ProcessHandle::pid)
                            .orElseThrow();
            String url = "ws://127.0.0.1:" + ready.get("port").asInt() + "/collaboration";
            // the compiler has not seen the code yet: as a server that has run for a minute
            run(
                    "warm-up",
                    new Scenario(50, 1, 1000),
                    url,
                    documents.subList(31, 32),
                    cookies,
                    List.of(server.pid()),
                    null);
            int used = 0;
            for (Scenario scenario : SCENARIOS) {
                List<String> own = documents.subList(used, used += scenario.documents());
                run(
                        "plenary",
                        scenario,
                        url,
                        own,
                        cookies,
                        List.of(server.pid(), postmaster),
                        results);
            }
        }
    }

    private void measurePeer(String name, String script) throws Exception {
        int port = 20_000 + (int) (ProcessHandle.current().pid() % 20_000);
        try (Server server = Server.peer(bench.folder, bench.node, script, port)) {
            String url = "ws://127.0.0.1:" + port;
            run(
                    name,
                    new Scenario(50, 1, 1000),
                    url,
                    List.of("warm"),
                    List.of(),
                    List.of(server.pid()),
                    null);
            for (Scenario scenario : SCENARIOS) {
                List<String> documents =
                        IntStream.range(0, scenario.documents())
                                .mapToObj(i -> "bench-" + scenario.rate() + "-" + i)
                                .toList();
                run(name, scenario, url, documents, List.of(), List.of(server.pid()), results);
            }
        }
    }

    private void run(
            String server,
            Scenario scenario,
            String url,
            List<String> documents,
            List<String> cookies,
            List<Long> pids,
            Map<Scenario, List<Measured>> into)
            throws Exception {
        Map<String, Object> plan = new HashMap<>();
        plan.put("flavour", server.equals("warm-up") ? "plenary" : server);
        plan.put("url", url);
        plan.put("documents", documents);
        plan.put("clients", scenario.clients());
        plan.put("rate", scenario.rate());
        plan.put("seconds", into == null ? SECONDS / 2 : SECONDS);
        plan.put("warmup", 3);
        plan.put("pids", pids);
        if (!cookies.isEmpty()) {
            plan.put("cookies", cookies);
        }
        JsonNode figures = bench.load(plan);
        System.out.println(server + " " + scenario.title() + " " + figures);
        if (into != null) {
            into.computeIfAbsent(scenario, s -> new ArrayList<>())
                    .add(new Measured(server, figures));
        }
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }
}
