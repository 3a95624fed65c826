package org.plenary.access;

import java.net.IDN;
import java.util.Locale;
import org.plenary.base.InvalidInput;

/**
 * The address of somebody who would like to join, in one form: the domain in small letters and
 * ASCII (RFC 5891), so that no other spelling of it passes by a rule.
 *
 * @param local as written; small and capital letters are the same mailbox here
 */
record ApplicantAddress(String local, String domain) {
    private static final int LONGEST_DOMAIN = 253;

    /**
     * @throws InvalidInput when it is not an address
     */
    static ApplicantAddress of(String text) {
        String plain = EmailAddress.of(text).value();
        int at = plain.lastIndexOf('@');
        return new ApplicantAddress(plain.substring(0, at), domain(plain.substring(at + 1)));
    }

    /**
     * @throws InvalidInput when it is not a domain with at least two parts
     */
    static String domain(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^[@*.]+", "");
        try {
            String ascii = IDN.toASCII(bare.replaceFirst("\\.$", ""), IDN.USE_STD3_ASCII_RULES);
            String domain = ascii.toLowerCase(Locale.ROOT);
            if (domain.length() <= LONGEST_DOMAIN && domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
                return domain;
            }
        } catch (IllegalArgumentException e) {
            throw refused(text);
        }
        throw refused(text);
    }

    private static InvalidInput refused(String text) {
        return new InvalidInput(
                "“%s” is not a mail domain, so nothing was saved. Write it like institute.example.org."
                        .formatted(org.plenary.base.Texts.shorten(text.strip(), 60)));
    }

    String value() {
        return local + "@" + domain;
    }

    /** Without what stands after a plus sign: it is the same person's mailbox. */
    String mailboxKey() {
        return baseLocal() + "@" + domain;
    }

    String baseLocal() {
        String key = local.toLowerCase(Locale.ROOT);
        int plus = key.indexOf('+');
        return plus > 0 ? key.substring(0, plus) : key;
    }
}
