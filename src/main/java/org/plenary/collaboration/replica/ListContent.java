package org.plenary.collaboration.replica;

import java.util.List;
import java.util.stream.Stream;

/**
 * Several values, each one unit: JSON texts (ref 2) or tagged values (ref 8).
 *
 * @param elements each element's bytes as they stood on the wire
 */
record ListContent(int ref, List<byte[]> elements) implements Content {
    static final int JSON = 2;
    static final int ANY = 8;

    @Override
    public int length() {
        return elements.size();
    }

    @Override
    public boolean countable() {
        return true;
    }

    @Override
    public Content tail(int k) {
        return new ListContent(ref, List.copyOf(elements.subList(k, elements.size())));
    }

    @Override
    public Content head(int k) {
        return new ListContent(ref, List.copyOf(elements.subList(0, k)));
    }

    @Override
    public boolean joins(Content right) {
        return right instanceof ListContent list && list.ref == ref;
    }

    @Override
    public Content joined(Content right) {
        List<byte[]> more = ((ListContent) right).elements;
        return new ListContent(ref, Stream.concat(elements.stream(), more.stream()).toList());
    }

    @Override
    public void write(Encoder out, int offset) {
        out.varUint(elements.size() - offset);
        elements.subList(offset, elements.size()).forEach(out::raw);
    }
}
