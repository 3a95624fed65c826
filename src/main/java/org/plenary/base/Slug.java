package org.plenary.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A part of an address: 1–80 characters of {@code [a-z0-9-]}, no hyphen at either end. Addresses
 * that were published keep their slug for ever.
 */
public record Slug(String value) {
    public static final int LONGEST = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?");

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new InvalidInput(
                    "An address part has 1 to 80 small letters, digits and hyphens; this one was not taken: "
                            + Texts.shorten(value, 40));
        }
    }

    /**
     * The slug of a title: accents folded, other signs to hyphens. A title without any Latin letter
     * or digit gives the fallback.
     */
    public static Slug of(String title, String fallback) {
        String folded =
                Normalizer.normalize(Texts.shorten(title, 400), Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (folded.length() > LONGEST) {
            folded = cutAtWord(folded);
        }
        return new Slug(folded.isEmpty() ? fallback : folded);
    }

    /** The same slug with a number, for a second thing of the same title. */
    public Slug numbered(int n) {
        String suffix = "-" + n;
        String head = value.substring(0, Math.min(value.length(), LONGEST - suffix.length()));
        return new Slug(head.replaceAll("-+$", "") + suffix);
    }

    private static String cutAtWord(String folded) {
        String head = folded.substring(0, LONGEST);
        int hyphen = head.lastIndexOf('-');
        return hyphen > LONGEST / 2 ? head.substring(0, hyphen) : head.replaceAll("-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
