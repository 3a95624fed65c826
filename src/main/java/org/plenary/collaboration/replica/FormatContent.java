package org.plenary.collaboration.replica;

/**
 * The beginning of an attribute in rich text, or with the value null its end.
 *
 * @param value as read by {@link Json}
 * @param json the value as it stood on the wire
 */
record FormatContent(String key, Object value, String json) implements Content {
    static final int REF = 6;

    FormatContent(String key, Object value) {
        this(key, value, JsonText.of(value));
    }

    boolean ends() {
        return value == Absent.NULL;
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
        return false;
    }

    @Override
    public Content tail(int k) {
        throw new IllegalStateException("a format has one unit");
    }

    @Override
    public Content head(int k) {
        throw new IllegalStateException("a format has one unit");
    }

    @Override
    public boolean joins(Content right) {
        return false;
    }

    @Override
    public Content joined(Content right) {
        throw new IllegalStateException("formats do not join");
    }

    @Override
    public void write(Encoder out, int offset) {
        out.varString(key).varString(json);
    }
}
