package org.plenary.collaboration.replica;

import org.jspecify.annotations.Nullable;

/**
 * A nested shared type.
 *
 * @param kind 0 array, 1 map, 2 text, 3 XML element, 4 XML fragment, 5 XML hook, 6 XML text
 * @param name of kinds 3 and 5
 * @param node the children within one replica; null in a decoded update
 */
record TypeContent(int kind, @Nullable String name, @Nullable TypeNode node) implements Content {
    static final int REF = 7;
    static final int XML_ELEMENT = 3;
    static final int XML_HOOK = 5;
    static final int LAST_KIND = 6;

    TypeContent within(TypeNode live) {
        return new TypeContent(kind, name, live);
    }

    @Override
    public int ref() {
        return REF;
    }

    @Override
    public int length() {
        return 1;
    }

    @Override
    public boolean countable() {
        return true;
    }

    @Override
    public Content tail(int k) {
        throw new IllegalStateException("one unit");
    }

    @Override
    public Content head(int k) {
        throw new IllegalStateException("one unit");
    }

    @Override
    public boolean joins(Content right) {
        return false;
    }

    @Override
    public Content joined(Content right) {
        throw new IllegalStateException("does not join");
    }

    @Override
    public void write(Encoder out, int offset) {
        out.varUint(kind);
        if (name != null) {
            out.varString(name);
        }
    }
}
