package org.plenary.collaboration.replica;

import java.util.List;

/** Writes updates out of a store. */
final class StateWriter {
    private StateWriter() {}

    /** Everything beyond {@code known}, and all deletions. */
    static byte[] diff(StructStore store, StateVector known) {
        List<ClientStructs> ahead =
                store.clientsDescending().stream()
                        .filter(structs -> structs.state() > known.get(structs.client))
                        .toList();
        Encoder out = new Encoder(1024).varUint(ahead.size());
        for (ClientStructs structs : ahead) {
            writeFrom(out, structs, known.get(structs.client));
        }
        store.deleteSet().write(out);
        return out.toBytes();
    }

    /** What a finished transaction added and deleted. */
    static byte[] changes(Transaction transaction) {
        List<ClientStructs> grown =
                transaction.store.clientsDescending().stream()
                        .filter(transaction.grown::containsKey)
                        .toList();
        Encoder out = new Encoder(256).varUint(grown.size());
        for (ClientStructs structs : grown) {
            writeFrom(out, structs, transaction.grown.getOrDefault(structs, 0));
        }
        new DeleteSet(transaction.deletes).write(out);
        return out.toBytes();
    }

    private static void writeFrom(Encoder out, ClientStructs structs, int clock) {
        int first = structs.indexOf(clock);
        out.varUint(structs.size() - first).varUint(structs.client).varUint(clock);
        structs.get(first).write(out, clock - structs.get(first).clock);
        for (int i = first + 1; i < structs.size(); i++) {
            structs.get(i).write(out, 0);
        }
    }
}
