package org.plenary.bench;

import tools.jackson.databind.JsonNode;

/** One scenario against one server. */
record Measured(String server, JsonNode figures) {
    String row() {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        server,
                        text("editsPerSecond"),
                        text("p50"),
                        text("p99"),
                        text("ackP50"),
                        text("ackP99"),
                        text("cpuPerThousand"),
                        text("megabytes"),
                        text("missing"));
    }

    private String text(String name) {
        JsonNode value = figures.get(name);
        return value == null || value.isNull() ? "–" : value.asString();
    }
}
