package org.plenary.directory;

import java.util.Locale;
import java.util.regex.Pattern;

/** The check digits of identifiers, which find a mistyped sign. */
final class CheckDigits {
    private static final Pattern ORCID = Pattern.compile("\\d{15}[\\dX]");
    private static final Pattern ROR = Pattern.compile("0[0-9a-hj-km-np-tv-z]{6}\\d{2}");
    private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

    private CheckDigits() {}

    /**
     * The sixteen signs in groups of four, or empty text when it is no ORCID: the last sign must be
     * that of ISO/IEC 7064 MOD 11-2 over the others. Takes the whole address too.
     */
    static String orcid(String typed) {
        String signs =
                typed.strip()
                        .replaceFirst("(?i)^https?://orcid\\.org/", "")
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT);
        if (!ORCID.matcher(signs).matches()) {
            return "";
        }
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + signs.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - total) % 11;
        char expected = check == 10 ? 'X' : (char) ('0' + check);
        return signs.charAt(15) == expected ? signs.replaceAll("(.{4})(?=.)", "$1-") : "";
    }

    /**
     * The nine signs, or empty text when it is no ROR id: after a 0, six signs of Crockford's base
     * 32, then two digits by ISO/IEC 7064 MOD 97-10. Takes the whole address too.
     */
    static String ror(String typed) {
        String signs =
                typed.strip().toLowerCase(Locale.ROOT).replaceFirst("^(https?://)?ror\\.org/", "");
        if (!ROR.matcher(signs).matches()) {
            return "";
        }
        long number = 0;
        for (char sign : signs.substring(0, 7).toCharArray()) {
            number = number * 32 + CROCKFORD.indexOf(sign);
        }
        long check = 98 - number * 100 % 97;
        return signs.substring(7).equals("%02d".formatted(check)) ? signs : "";
    }
}
