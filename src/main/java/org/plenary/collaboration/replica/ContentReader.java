package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.List;

/** Reads the payloads of items, each by its ref. */
final class ContentReader {
    /** Bytes of one JSON text. */
    static final int MAX_JSON = 1024;

    private final Decoder in;

    ContentReader(Decoder in) {
        this.in = in;
    }

    Content read(int ref) {
        int start = in.position();
        return switch (ref) {
            case DeletedContent.REF -> new DeletedContent(in.varUint31());
            case TextContent.REF -> new TextContent(in.varString());
            case FormatContent.REF -> format();
            case TypeContent.REF -> type();
            case ListContent.JSON, ListContent.ANY -> list(ref);
            case OpaqueContent.BINARY -> {
                in.varUint8Array();
                yield new OpaqueContent(ref, in.since(start));
            }
            case OpaqueContent.EMBED -> {
                Json.parse(in.varString(MAX_JSON));
                yield new OpaqueContent(ref, in.since(start));
            }
            case OpaqueContent.DOC -> {
                in.varString();
                in.any();
                yield new OpaqueContent(ref, in.since(start));
            }
            default -> throw new MalformedUpdate("unknown content " + ref);
        };
    }

    private FormatContent format() {
        String key = in.varString();
        String json = in.varString(MAX_JSON);
        return new FormatContent(key, Json.parse(json), json);
    }

    private TypeContent type() {
        long kind = in.varUint();
        if (kind > TypeContent.LAST_KIND) {
            throw new MalformedUpdate("unknown type " + kind);
        }
        boolean named = kind == TypeContent.XML_ELEMENT || kind == TypeContent.XML_HOOK;
        return new TypeContent((int) kind, named ? in.varString() : null, null);
    }

    private ListContent list(int ref) {
        int count = in.count(1);
        List<byte[]> elements = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int start = in.position();
            if (ref == ListContent.ANY) {
                in.any();
            } else {
                String json = in.varString(MAX_JSON);
                if (!json.equals("undefined")) {
                    Json.parse(json);
                }
            }
            elements.add(in.since(start));
        }
        return new ListContent(ref, elements);
    }
}
