package org.plenary.collaboration.replica;

import java.util.Map;

/** What a delete set would delete that is not deleted yet. */
enum DeletionEffect {
    NOTHING,
    FORMATS,
    CONTENT;

    /** Judges ranges that {@code store} holds completely. */
    static DeletionEffect of(DeleteSet deletes, StructStore store) {
        DeletionEffect effect = NOTHING;
        for (Map.Entry<Long, ClockRanges> entry : deletes.clients().entrySet()) {
            ClientStructs structs = store.client(entry.getKey());
            if (structs == null) {
                continue;
            }
            ClockRanges ranges = entry.getValue();
            for (int i = 0; i < ranges.size(); i++) {
                DeletionEffect one = of(structs, ranges.clock(i), ranges.end(i));
                effect = one.compareTo(effect) > 0 ? one : effect;
            }
        }
        return effect;
    }

    private static DeletionEffect of(ClientStructs structs, int clock, int end) {
        DeletionEffect effect = NOTHING;
        if (clock >= structs.state()) {
            return effect;
        }
        for (int i = structs.indexOf(clock); i < structs.size(); i++) {
            Struct struct = structs.get(i);
            if (struct.clock >= end) {
                break;
            }
            if (struct instanceof Item item && !item.deleted) {
                if (!(item.content instanceof FormatContent)) {
                    return CONTENT;
                }
                effect = FORMATS;
            }
        }
        return effect;
    }
}
