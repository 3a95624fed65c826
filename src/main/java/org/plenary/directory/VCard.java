package org.plenary.directory;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes vCard 4.0 (RFC 6350): every property on one line, folded after 75 bytes, with commas,
 * semicolons, backslashes and line ends of values escaped, so that no value can begin a property.
 */
final class VCard {
    private static final int FOLD = 75;
    private final StringBuilder text = new StringBuilder();

    private VCard() {}

    static String of(PersonDetails person) {
        VCard card = new VCard();
        card.line("BEGIN", "VCARD");
        card.line("VERSION", "4.0");
        card.line("KIND", "individual");
        card.line("UID", "urn:uuid:" + person.id());
        person.values().forEach(card::value);
        person.affiliations().stream()
                .filter(a -> a.until() == null)
                .forEach(a -> {
                    card.line("ORG", escaped(a.body().name()));
                    if (!a.roleTitle().isEmpty()) {
                        card.line("TITLE", escaped(a.roleTitle()));
                    }
                });
        card.line("END", "VCARD");
        return card.text.toString();
    }

    /** What fits a QR code that a telephone reads across a table: name, body, mail and link. */
    static String small(PersonDetails person) {
        List<Field> kept = List.of(Field.FULL_NAME, Field.EMAIL, Field.PHONE, Field.ORCID);
        List<PersonValue> values =
                kept.stream().flatMap(f -> person.of(f).stream().limit(1)).toList();
        return of(
                new PersonDetails(
                        person.id(), values, person.affiliations().stream().limit(1).toList()));
    }

    private void value(PersonValue v) {
        String value = escaped(v.value());
        switch (v.field()) {
            case FULL_NAME -> line("FN", value);
            case OTHER_NAME -> line("NICKNAME", value);
            case HEADLINE, ABOUT -> line("NOTE", value);
            case LANGUAGE -> line("LANG", escaped(v.detail().isEmpty() ? v.value() : v.detail()));
            case EXPERTISE -> line("EXPERTISE", value);
            // addresses are not text: a comma in one stays as it is
            case LINK -> line("URL", oneLine(v.value()));
            case ORCID -> line("URL", "https://orcid.org/" + oneLine(v.value()));
            case EMAIL -> line("EMAIL", value);
            case PHONE -> line("TEL", value);
            case ADDRESS -> line("ADR", ";;" + value + ";;;;");
            case TIME_ZONE -> line("TZ", value);
            case JURISDICTION -> line("CATEGORIES", value);
            default -> {}
        }
    }

    private void line(String name, String value) {
        String line = name + ":" + value;
        int width = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            String sign = Character.toString(character);
            int bytes = sign.getBytes(StandardCharsets.UTF_8).length;
            if (width + bytes > FOLD) {
                text.append("\r\n ");
                width = 1;
            }
            text.append(sign);
            width += bytes;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\r\n", "\\n")
                .replaceAll("[\\r\\n\\u0085\\u2028\\u2029]", "\\\\n");
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "");
    }
}
