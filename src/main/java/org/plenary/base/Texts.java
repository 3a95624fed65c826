package org.plenary.base;

/** Small operations on text that people entered. */
public final class Texts {
    private Texts() {}

    /** At most {@code longest} UTF-16 units, never half a surrogate pair; "…" marks a cut. */
    public static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }

    /**
     * The text without surrounding space, without control characters other than line ends and tabs,
     * and without signs that turn the direction of what follows against its own letters.
     *
     * @throws InvalidInput when it is empty though required, or longer than allowed
     */
    public static String required(String what, String text, int longest) {
        String clean = optional(what, text, longest);
        if (clean.isEmpty()) {
            throw new InvalidInput(
                    what + " is empty, so nothing was saved. Fill it in and save again.");
        }
        return clean;
    }

    /** As {@link #required}, but empty text is a value. */
    public static String optional(String what, String text, int longest) {
        String clean = text.replaceAll("[\\p{Cc}\\u202D\\u202E&&[^\\n\\t]]", "").strip();
        if (clean.length() > longest) {
            throw new InvalidInput(
                    "%s has %,d characters; at most %,d fit. Nothing was saved. Shorten it and save again."
                            .formatted(what, clean.length(), longest));
        }
        return clean;
    }
}
