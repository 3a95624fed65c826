package org.plenary.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes measured figures into src/docs/PERFORMANCE.md, each part between its own marks. */
final class Report {
    private static final Path FILE = Path.of("src/docs/PERFORMANCE.md");

    private final Clock clock;

    Report(Clock clock) {
        this.clock = clock;
    }

    void writeFigures(Map<Scenario, List<Measured>> results, int seconds) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(machine() + " Each run %d s after a warm-up.".formatted(seconds));
        results.forEach((scenario, measured) -> {
            lines.add("");
            lines.add("**" + scenario.title() + "**");
            lines.add("");
            lines.add(
                    "| Server | edits/s | seen p50 ms | seen p99 ms | stored p50 ms |"
                            + " stored p99 ms | CPU s per 1,000 edits | memory MB | edits missing |");
            lines.add("|---|---|---|---|---|---|---|---|---|");
            measured.forEach(m -> lines.add(m.row()));
        });
        put("figures", lines);
    }

    void writeDrill(String name, List<String> lines) throws IOException {
        List<String> all = new ArrayList<>(lines);
        all.addFirst(machine());
        put(name, all);
    }

    private String machine() throws IOException {
        String model = "unknown processor";
        long memory = 0;
        if (Files.exists(Path.of("/proc/cpuinfo"))) {
            Matcher name =
                    Pattern.compile("model name\\s*: (.*)")
                            .matcher(Files.readString(Path.of("/proc/cpuinfo")));
            model = name.find() ? name.group(1) : model;
            Matcher total =
                    Pattern.compile("MemTotal:\\s+(\\d+)")
                            .matcher(Files.readString(Path.of("/proc/meminfo")));
            memory = total.find() ? Long.parseLong(total.group(1)) / 1024 / 1024 : 0;
        }
        String load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return "Measured on %s: %s, %d processors, %d GiB, %s, Java %s; load average at the end %s."
                .formatted(
                        LocalDate.now(clock),
                        model,
                        Runtime.getRuntime().availableProcessors(),
                        memory,
                        System.getProperty("os.name"),
                        Runtime.version().feature(),
                        load);
    }

    private static void put(String part, List<String> lines) throws IOException {
        String from = "<!-- " + part + " -->\n";
        String to = "<!-- end of " + part + " -->\n";
        String text = Files.readString(FILE);
        int start = text.indexOf(from) + from.length();
        int end = text.indexOf(to);
        Files.writeString(
                FILE,
                text.substring(0, start) + String.join("\n", lines) + "\n" + text.substring(end));
    }
}
