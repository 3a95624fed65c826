package org.plenary.directory;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.workshop.Sector;

/** What a value of each field may be; gives it in the form in which it is kept. */
final class ProfileRules {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9 ()./-]{3,}( ?(ext|x)\\.? ?\\d+)?");

    private static final Pattern ORCID = Pattern.compile("(\\d{4}-?){3}\\d{3}[\\dXx]");

    /** "example.org/me": what people write of their own pages. */
    private static final Pattern BARE_LINK =
            Pattern.compile("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+(/\\S*)?");

    private ProfileRules() {}

    /** Without empty rows and without a value that is there already. */
    static List<PersonValue> checked(List<PersonValue> values) {
        var seen = new HashSet<String>();
        var checked = new ArrayList<PersonValue>();
        for (PersonValue v : values) {
            if (v.value().isBlank()) {
                continue;
            }
            PersonValue kept = checked(v);
            if (seen.add(kept.field() + " " + Tokens.fold(kept.value()))) {
                checked.add(kept);
            }
        }
        return checked;
    }

    private static PersonValue checked(PersonValue v) {
        String text = Texts.required(v.field().words(), v.value(), longest(v.field()));
        return switch (v.field()) {
            case ORCID -> with(v, orcid(text), "");
            case LINK -> with(v, link(text), v.detail());
            case EMAIL ->
                    with(
                            v,
                            matching(EMAIL, text, "a mail address", "name@example.org"),
                            v.detail());
            case PHONE ->
                    with(
                            v,
                            matching(PHONE, text, "a telephone number", "+254 20 123 4567"),
                            v.detail());
            case TIME_ZONE -> with(v, zone(text), "");
            case LANGUAGE -> language(v, text);
            case SECTOR -> with(v, sector(text), "");
            default -> with(v, text, v.detail());
        };
    }

    /** An ORCID may be pasted as an address, which is longer than what is kept. */
    static int longest(Field field) {
        return field == Field.ORCID ? 60 : field.longest();
    }

    private static PersonValue with(PersonValue v, String value, String detail) {
        return new PersonValue(v.field(), value, detail, v.audience());
    }

    private static String orcid(String text) {
        String orcid = CheckDigits.orcid(text);
        if (orcid.isEmpty()) {
            throw refused(
                    ORCID.matcher(text).find()
                            ? "an ORCID: its last digit does not fit the others"
                            : "an ORCID",
                    text,
                    "Copy it from orcid.org; it looks like 0000-0002-1825-0097.");
        }
        return orcid;
    }

    /** A script or data address would run in the reader's page. */
    private static String link(String written) {
        String text = BARE_LINK.matcher(written).matches() ? "https://" + written : written;
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw refusedLink(text);
        }
        throw refusedLink(text);
    }

    private static InvalidInput refusedLink(String text) {
        return refused("a web address", text, "Write it in full, such as https://example.org.");
    }

    private static String matching(Pattern form, String text, String what, String example) {
        if (!form.matcher(text).matches()) {
            throw refused(what, text, "Write it like " + example + ".");
        }
        return text;
    }

    private static String zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw refused("a known time zone", text, "Choose one such as Africa/Nairobi.");
        }
        return text;
    }

    private static PersonValue language(PersonValue v, String text) {
        Optional<String> name = Languages.name(text);
        return name.map(n -> with(v, n, Languages.tag(n)))
                .orElseThrow(
                        () -> refused("a known language", text, "Choose one such as Swahili."));
    }

    private static String sector(String text) {
        return Arrays.stream(Sector.values())
                .filter(s -> s != Sector.UNKNOWN && s.word().equalsIgnoreCase(text))
                .findFirst()
                .map(Sector::word)
                .orElseThrow(() -> refused("a known sector", text, "Choose one from the list."));
    }

    private static InvalidInput refused(String what, String text, String wayOut) {
        return new InvalidInput(
                "“%s” is not %s, so nothing was saved. %s"
                        .formatted(Texts.shorten(text, 60), what, wayOut));
    }
}
