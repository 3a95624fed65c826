package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A replica's visible content in the form of src/test/corpus/dump.mjs. */
final class DocumentDump {
    private static final Map<String, Integer> ROOTS =
            Map.of("content", 2, "array", 0, "map", 1, "xml", 4);

    private DocumentDump() {}

    static Map<String, Object> of(Replica replica) {
        Map<String, Object> dump = new LinkedHashMap<>();
        ROOTS.forEach((name, kind) -> {
            TypeNode root = replica.store().root(name);
            dump.put(name, type(kind, null, root == null ? TypeNode.root(name) : root));
        });
        return dump;
    }

    private static Object type(int kind, @Nullable String name, TypeNode node) {
        return switch (kind) {
            case 0 -> Map.of("array", list(node));
            case 2 -> Map.of("text", delta(node));
            case 3 -> Map.of("name", name, "attributes", map(node), "children", list(node));
            case 4 -> Map.of("children", list(node));
            case 5 -> Map.of("hook", name, "map", map(node));
            case 6 -> Map.of("text", delta(node), "attributes", map(node));
            default -> Map.of("map", map(node));
        };
    }

    private static Map<String, Object> map(TypeNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.values.forEach((key, item) -> {
            if (!item.deleted) {
                map.put(key, values(item).getLast());
            }
        });
        return map;
    }

    private static List<Object> list(TypeNode node) {
        List<Object> list = new ArrayList<>();
        for (Item item = node.start; item != null; item = item.right) {
            if (item.counts()) {
                list.addAll(values(item));
            }
        }
        return list;
    }

    private static List<Object> delta(TypeNode node) {
        List<Object> runs = new ArrayList<>();
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Item item = node.start; item != null; item = item.right) {
            if (item.deleted) {
                continue;
            }
            if (item.content instanceof FormatContent format) {
                if (format.ends()) {
                    attributes.remove(format.key());
                } else {
                    attributes.put(format.key(), format.value());
                }
            } else if (item.content instanceof TextContent text) {
                addText(runs, text.toString(), Map.copyOf(attributes));
            } else if (item.counts()) {
                runs.add(run(Map.of("embed", values(item).getFirst()), Map.copyOf(attributes)));
            }
        }
        return runs;
    }

    private static void addText(List<Object> runs, String text, Map<String, Object> attributes) {
        if (!runs.isEmpty()
                && runs.getLast() instanceof Map<?, ?> last
                && last.get("insert") instanceof String before
                && attributes.equals(last.get("attributes"))) {
            runs.removeLast();
            runs.add(run(before + text, attributes));
        } else {
            runs.add(run(text, attributes));
        }
    }

    private static Map<String, Object> run(Object insert, Map<String, Object> attributes) {
        return Map.of("insert", insert, "attributes", attributes);
    }

    private static List<Object> values(Item item) {
        return switch (item.content) {
            case TypeContent type -> List.of(type(type.kind(), type.name(), type.node()));
            case ListContent list when list.ref() == ListContent.ANY ->
                    list.elements().stream().map(b -> value(new Decoder(b).any())).toList();
            case OpaqueContent opaque -> List.of(opaque(opaque));
            default -> throw new AssertionError(item.content.getClass());
        };
    }

    private static Object opaque(OpaqueContent opaque) {
        Decoder in = new Decoder(opaque.payload());
        return switch (opaque.ref()) {
            case OpaqueContent.BINARY -> value(in.varUint8Array());
            case OpaqueContent.DOC -> Map.of("doc", in.varString());
            default -> value(Json.parse(in.varString()));
        };
    }

    private static Object value(Object value) {
        return switch (value) {
            case Absent absent when absent == Absent.UNDEFINED -> Map.of("undefined", true);
            case byte[] bytes -> Map.of("bytes", Base64.getEncoder().encodeToString(bytes));
            case Long bigint -> Map.of("bigint", bigint.toString());
            case Double number when number == 0 -> 0.0;
            case List<?> list -> Map.of("list", list.stream().map(e -> value((Object) e)).toList());
            case Map<?, ?> map -> {
                Map<String, Object> object = new LinkedHashMap<>();
                map.forEach((key, element) -> object.put((String) key, value(element)));
                yield Map.of("object", object);
            }
            default -> value;
        };
    }
}
