package org.plenary.collaboration.replica;

/** Deleted units whose content is forgotten. */
record DeletedContent(int length) implements Content {
    static final int REF = 1;

    @Override
    public int ref() {
        return REF;
    }

    @Override
    public boolean countable() {
        return false;
    }

    @Override
    public Content tail(int k) {
        return new DeletedContent(length - k);
    }

    @Override
    public Content head(int k) {
        return new DeletedContent(k);
    }

    @Override
    public boolean joins(Content right) {
        return right instanceof DeletedContent;
    }

    @Override
    public Content joined(Content right) {
        return new DeletedContent(length + right.length());
    }

    @Override
    public void write(Encoder out, int offset) {
        out.varUint(length - offset);
    }
}
