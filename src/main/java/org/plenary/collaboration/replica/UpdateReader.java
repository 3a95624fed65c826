package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the frame of an update: sections, structs, delete set. */
final class UpdateReader {
    private final Decoder in;
    private final ContentReader contents;
    private int structsLeft;

    UpdateReader(byte[] bytes, int maxStructs) {
        in = new Decoder(bytes);
        contents = new ContentReader(in);
        structsLeft = maxStructs;
    }

    Update read() {
        int count = in.count(3);
        List<Section> sections = new ArrayList<>(count);
        Set<Long> clients = new HashSet<>();
        for (int i = 0; i < count; i++) {
            Section section = section();
            if (!clients.add(section.client())) {
                throw new MalformedUpdate("client " + section.client() + " twice in an update");
            }
            sections.add(section);
        }
        DeleteSet deletes = DeleteSet.read(in);
        in.expectEnd();
        return new Update(sections, deletes);
    }

    private Section section() {
        int count = in.count(2);
        structsLeft -= count;
        if (structsLeft < 0) {
            throw new MalformedUpdate("more than " + Update.MAX_STRUCTS + " structs");
        }
        long client = in.varUint();
        int clock = in.varUint31();
        List<StructData> structs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            StructData struct = struct(client, clock);
            structs.add(struct);
            clock = struct.end();
        }
        return new Section(client, structs);
    }

    private StructData struct(long client, int clock) {
        int info = in.uint8();
        int ref = info & 0x1f;
        if (ref == Gap.REF || ref == StructData.SKIP) {
            int length = in.varUint31();
            checkLength(clock, length);
            return StructData.bare(ref, clock, length);
        }
        ItemId origin = (info & 0x80) != 0 ? earlier(client, clock) : null;
        ItemId rightOrigin = (info & 0x40) != 0 ? earlier(client, clock) : null;
        String root = null;
        ItemId parent = null;
        String parentSub = null;
        if (origin == null && rightOrigin == null) {
            if (in.varUint() == 1) {
                root = in.varString();
            } else {
                parent = earlier(client, clock);
            }
            parentSub = (info & 0x20) != 0 ? in.varString() : null;
        }
        Content content = contents.read(ref);
        checkLength(clock, content.length());
        return struct(clock, origin, rightOrigin, root, parent, parentSub, content);
    }

    private static StructData struct(
            int clock,
            @Nullable ItemId origin,
            @Nullable ItemId rightOrigin,
            @Nullable String root,
            @Nullable ItemId parent,
            @Nullable String parentSub,
            Content content) {
        return new StructData(
                content.ref(),
                clock,
                content.length(),
                origin,
                rightOrigin,
                root,
                parent,
                parentSub,
                content);
    }

    /** A reference to content made before; none may point to itself or its own future. */
    private ItemId earlier(long client, int clock) {
        ItemId id = in.id();
        if (id.client() == client && id.clock() >= clock) {
            throw new MalformedUpdate("a struct that builds on itself");
        }
        return id;
    }

    private static void checkLength(int clock, int length) {
        if (length < 1 || (long) clock + length > Integer.MAX_VALUE) {
            throw new MalformedUpdate("struct length out of bounds");
        }
    }
}
