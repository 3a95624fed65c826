package org.plenary.collaboration.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.replica.Decoder;
import org.plenary.collaboration.replica.Encoder;

/**
 * Who has their cursor where in one document. Small and droppable: never stored, sent in bundles.
 * Names come from the server; of what a client says only the cursor is kept.
 */
final class Presence {
    /** States die when they are not renewed for so long, as at the clients. */
    private static final long LIFE_NANOS = 30_000_000_000L;

    private static final String GONE = "null";

    /**
     * @param owner null for states of other nodes
     */
    private record State(long clock, String json, @Nullable Connection owner, long at) {}

    private final Map<Long, State> states = new LinkedHashMap<>();
    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> changedHere = new HashSet<>();

    /** One client's state as a frame carries it. */
    record Announced(long client, long clock, String json) {}

    /** Throws {@link org.plenary.collaboration.replica.MalformedUpdate}. */
    static List<Announced> decode(byte[] payload) {
        Decoder in = new Decoder(payload);
        int count = in.count(3);
        List<Announced> states = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            states.add(new Announced(in.varUint(), in.varUint31(), in.varString()));
        }
        in.expectEnd();
        return states;
    }

    static byte[] encode(Collection<Announced> states) {
        Encoder out = new Encoder(64 * states.size() + 4).varUint(states.size());
        states.forEach(s -> out.varUint(s.client()).varUint(s.clock()).varString(s.json()));
        return out.toBytes();
    }

    /**
     * A state that its own connection sent.
     *
     * @param json what others may see, or "null"
     */
    synchronized void put(Connection owner, Announced state, String json, long now) {
        State known = states.get(state.client());
        if (known != null
                && known.owner() != owner
                && (known.owner() == null || !known.owner().isClosed())) {
            return;
        }
        boolean newer =
                known == null
                        || state.clock() > known.clock()
                        || (state.clock() == known.clock() && json.equals(GONE));
        boolean full =
                !owner.presence.contains(state.client())
                        && owner.presence.size() >= Limits.PRESENCE_STATES;
        if (!newer || full) {
            return;
        }
        owner.presence.add(state.client());
        states.put(state.client(), new State(state.clock(), json, owner, now));
        changed.add(state.client());
        changedHere.add(state.client());
    }

    /** States that another node sent; those of connections here are never taken from outside. */
    synchronized void putForeign(List<Announced> foreign, long now) {
        for (Announced state : foreign) {
            State known = states.get(state.client());
            boolean ours = known != null && known.owner() != null;
            if (!ours && (known == null || state.clock() >= known.clock())) {
                states.put(state.client(), new State(state.clock(), state.json(), null, now));
                changed.add(state.client());
            }
        }
    }

    /** Nobody sees this connection's cursors any more. */
    synchronized void remove(Connection owner, long now) {
        for (long client : owner.presence) {
            State known = states.get(client);
            if (known != null && known.owner() == owner && !known.json().equals(GONE)) {
                states.put(client, new State(known.clock() + 1, GONE, owner, now));
                changed.add(client);
                changedHere.add(client);
            }
        }
    }

    /** All who are there, as a frame; null when nobody is. */
    synchronized byte @Nullable [] everybody() {
        List<Announced> there = new ArrayList<>();
        states.forEach((client, state) -> {
            if (!state.json().equals(GONE)) {
                there.add(new Announced(client, state.clock(), state.json()));
            }
        });
        return there.isEmpty() ? null : Frames.awareness(encode(there));
    }

    /**
     * What changed since the last call.
     *
     * @param frame for every connection here
     * @param here what other nodes must hear
     */
    record Changes(byte[] frame, List<Announced> here) {}

    /** Null when nothing changed. */
    synchronized @Nullable Changes changes(long now) {
        expire(now);
        if (changed.isEmpty()) {
            return null;
        }
        List<Announced> all = announced(changed);
        List<Announced> here = announced(changedHere);
        changed.clear();
        changedHere.clear();
        states.values()
                .removeIf(
                        s -> s.json().equals(GONE) && (s.owner() == null || s.owner().isClosed()));
        return new Changes(Frames.awareness(encode(all)), here);
    }

    private void expire(long now) {
        states.replaceAll((client, state) -> {
            if (now - state.at() < LIFE_NANOS || state.json().equals(GONE)) {
                return state;
            }
            changed.add(client);
            return new State(state.clock() + 1, GONE, state.owner(), now);
        });
    }

    private List<Announced> announced(Set<Long> clients) {
        List<Announced> list = new ArrayList<>(clients.size());
        for (long client : clients) {
            State state = states.get(client);
            if (state != null) {
                list.add(new Announced(client, state.clock(), state.json()));
            }
        }
        return list;
    }
}
