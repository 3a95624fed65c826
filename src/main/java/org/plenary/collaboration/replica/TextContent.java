package org.plenary.collaboration.replica;

/** Text. A run that was typed letter by letter grows in place. */
final class TextContent implements Content {
    static final int REF = 4;

    /** A String as read, or a StringBuilder owned by this content alone. */
    private final CharSequence text;

    TextContent(String text) {
        this.text = text;
    }

    private TextContent(StringBuilder own) {
        this.text = own;
    }

    CharSequence text() {
        return text;
    }

    boolean holdsNewline() {
        return text instanceof String string
                ? string.indexOf('\n') >= 0
                : ((StringBuilder) text).indexOf("\n") >= 0;
    }

    @Override
    public int ref() {
        return REF;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public boolean countable() {
        return true;
    }

    @Override
    public Content tail(int k) {
        String tail = text.subSequence(k, text.length()).toString();
        if (Character.isHighSurrogate(text.charAt(k - 1))) {
            tail = Surrogates.REPLACEMENT + tail.substring(1);
        }
        return new TextContent(tail);
    }

    @Override
    public Content head(int k) {
        boolean cut = Character.isHighSurrogate(text.charAt(k - 1));
        if (text instanceof StringBuilder own) {
            own.setLength(k);
            if (cut) {
                own.setCharAt(k - 1, Surrogates.REPLACEMENT);
            }
            if (own.capacity() > 2 * k + 64) {
                own.trimToSize();
            }
            return this;
        }
        String head = text.toString().substring(0, cut ? k - 1 : k);
        return new TextContent(cut ? head + Surrogates.REPLACEMENT : head);
    }

    @Override
    public boolean joins(Content right) {
        return right instanceof TextContent;
    }

    @Override
    public Content joined(Content right) {
        CharSequence more = ((TextContent) right).text;
        if (text instanceof StringBuilder own) {
            own.append(more);
            return this;
        }
        return new TextContent(
                new StringBuilder(text.length() + more.length() + 16).append(text).append(more));
    }

    @Override
    public void write(Encoder out, int offset) {
        out.varString(offset == 0 ? text.toString() : text.toString().substring(offset));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
