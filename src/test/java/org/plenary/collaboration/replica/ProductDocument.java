package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A small document as the product has them, with a short way to write and to read it. */
final class ProductDocument {
    static final long SERVER = (1L << 40) + 1;
    static final long ANNA = 1001;
    static final long BEN = 1002;

    final Replica replica = new Replica();

    /** Blocks {@code block-aaaaaaaa}, {@code block-bbbbbbbb}… of plain text. */
    static ProductDocument of(String... blocks) {
        ProductDocument document = new ProductDocument();
        List<BlockDraft> drafts = new ArrayList<>();
        for (int i = 0; i < blocks.length; i++) {
            drafts.add(plain(id(i), blocks[i]));
        }
        document.rewrite(drafts);
        return document;
    }

    static String id(int i) {
        return "block-" + String.valueOf((char) ('a' + i)).repeat(8);
    }

    static BlockDraft plain(String id, String text) {
        return new BlockDraft(List.of(new TextRun(text, Map.of())), Map.of(Marks.ID, id));
    }

    void rewrite(List<BlockDraft> wanted) {
        Reading now = replica.read();
        replica.edit(SERVER, text -> TextRewrite.apply(text, now, wanted));
    }

    byte[] edit(long client, Consumer<ServerText> edits) {
        return replica.edit(client, edits);
    }

    /** A second replica in the same state. */
    Replica copy() {
        return Replica.of(replica.state());
    }

    /** Brings both to the same state. */
    static void exchange(Replica one, Replica other) {
        byte[] there = one.diff(other.vector());
        byte[] back = other.diff(one.vector());
        other.apply(other.plan(Update.decode(there)));
        one.apply(one.plan(Update.decode(back)));
    }

    /** One line for each block: its attributes but the id, if any, and its text with marks. */
    String shown() {
        return shown(replica.read());
    }

    static String shown(Reading reading) {
        StringBuilder shown = new StringBuilder();
        for (TextBlock block : reading.blocks()) {
            if (!shown.isEmpty()) {
                shown.append(" | ");
            }
            block.type().ifPresent(type -> shown.append(type).append(": "));
            for (TextRun run : block.runs()) {
                String keys =
                        String.join("+", run.attributes().keySet().stream().sorted().toList());
                shown.append(keys.isEmpty() ? run.text() : keys + "(" + run.text() + ")");
            }
        }
        return shown.toString();
    }

    List<String> ids() {
        return replica.read().blocks().stream().map(b -> b.id().orElse("-")).toList();
    }
}
