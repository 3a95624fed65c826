package org.plenary.collaboration.replica;

/** Questions about UTF-16 surrogate pairs, which must never be cut. */
final class Surrogates {
    static final char REPLACEMENT = '\uFFFD';

    private Surrogates() {}

    static boolean wellFormed(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (!cuts(text, i + 1)) {
                return false;
            }
            i++;
        }
        return true;
    }

    static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) {
                continue;
            }
            if (cuts(text, i + 1)) {
                i++;
            } else {
                repaired.setCharAt(i, REPLACEMENT);
            }
        }
        return repaired.toString();
    }

    /** Whether a cut before unit {@code at} would part a high from its low surrogate. */
    static boolean cuts(CharSequence text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
