package org.plenary.collaboration.replica;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One recorded session of several real yjs documents; made by src/test/corpus/generate.mjs. */
record CorpusSession(JsonNode json) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path SCRIPTS = Path.of("src/test/corpus");

    /** Lets yjs make {@code count} sessions, one for each seed from {@code firstSeed}. */
    static List<CorpusSession> generate(Path file, int firstSeed, int count) throws Exception {
        return generate(file, firstSeed, count, "any");
    }

    /** As above, with nothing in them but what documents of the product may hold. */
    static List<CorpusSession> generateProduct(Path file, int firstSeed, int count)
            throws Exception {
        return generate(file, firstSeed, count, "product");
    }

    private static List<CorpusSession> generate(Path file, int firstSeed, int count, String kind)
            throws Exception {
        Files.createDirectories(file.getParent());
        node("generate.mjs", file.toString(), "" + firstSeed, "" + count, kind);
        List<CorpusSession> sessions = new ArrayList<>();
        try (var lines = Files.lines(file)) {
            lines.forEach(line -> sessions.add(new CorpusSession(MAPPER.readTree(line))));
        }
        return sessions;
    }

    /** Lets yjs read back what was written; throws with its complaints. */
    static void verify(Path sessions, Path written) throws Exception {
        node("verify.mjs", sessions.toString(), written.toString());
    }

    /** Updates of {@code letters} single edits of a plain text. */
    static List<byte[]> typing(Path file, int letters) throws Exception {
        Files.createDirectories(file.getParent());
        node("typing.mjs", file.toString(), "" + letters);
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
        List<byte[]> updates = new ArrayList<>();
        while (in.hasRemaining()) {
            byte[] update = new byte[in.getInt()];
            in.get(update);
            updates.add(update);
        }
        return updates;
    }

    static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static void node(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(nodePath(), SCRIPTS.resolve(script) + ""));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(script + " failed:\n" + output);
        }
    }

    private static String nodePath() throws IOException {
        Path installed = Path.of(System.getProperty("plenary.node", ".tools/node/bin/node"));
        return Files.isExecutable(installed) ? installed.toString() : "node";
    }

    int seed() {
        return json.get("seed").asInt();
    }

    boolean forgetsDeleted() {
        return json.get("gc").asBoolean();
    }

    boolean undoes() {
        return json.get("undoes").asBoolean();
    }

    List<byte[]> updates() {
        List<byte[]> updates = new ArrayList<>();
        json.get("updates").forEach(update -> updates.add(bytes(update)));
        return updates;
    }

    Object dump() {
        return plain(json.get("dump"));
    }

    byte[] vector() {
        return bytes(json.get("vector"));
    }

    byte[] state() {
        return bytes(json.get("state"));
    }

    byte[] halfState() {
        return bytes(json.get("half").get("state"));
    }

    byte[] halfVector() {
        return bytes(json.get("half").get("vector"));
    }

    Iterable<JsonNode> positions() {
        return json.get("half").get("positions");
    }

    Iterable<JsonNode> edits() {
        return json.get("edits");
    }

    Object editedContent() {
        return plain(json.get("editedDump"));
    }

    static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** With Java's plain types as in {@link Json}; all numbers are Double. */
    static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.properties().forEach(e -> map.put(e.getKey(), plain(e.getValue())));
            return map;
        } else if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        } else if (node.isNumber()) {
            return node.asDouble();
        } else if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNull() ? Absent.NULL : node.asString();
    }

    static @Nullable ItemId id(JsonNode item) {
        return item.isNull()
                ? null
                : new ItemId(item.get("client").asLong(), item.get("clock").asInt());
    }
}
