package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Countries by the JDK's English names and usual other ones, and the European Union. */
final class Jurisdictions {

    private static final int MAX_WORDS = 6;

    /** Other usual names, as “name=code”. */
    private static final String OTHER_NAMES =
            "european union=EU;"
                    + "eu=EU;"
                    + "republic of korea=KR;"
                    + "korea=KR;"
                    + "usa=US;"
                    + "us=US;"
                    + "u.s.=US;"
                    + "united states of america=US;"
                    + "uk=GB;"
                    + "great britain=GB;"
                    + "turkey=TR;"
                    + "türkiye=TR;"
                    + "czech republic=CZ;"
                    + "ivory coast=CI;"
                    + "viet nam=VN;"
                    + "russian federation=RU;"
                    + "myanmar=MM;"
                    + "the netherlands=NL;"
                    + "democratic republic of the congo=CD;"
                    + "people's republic of china=CN";

    private static final Map<String, String> CODES = codes();

    private Jurisdictions() {}

    /** A jurisdiction at characters {@code from} to {@code to} of a text. */
    record At(Jurisdiction value, int from, int to) {}

    static @Nullable Jurisdiction of(String name) {
        String code = CODES.get(name.strip().toLowerCase(Locale.ROOT).replace("’", "'"));
        if (code == null) {
            return null;
        }
        boolean bloc = code.equals("EU");
        return new Jurisdiction(
                name.strip(), code, bloc ? Jurisdiction.Kind.BLOC : Jurisdiction.Kind.COUNTRY);
    }

    /** Reads an enumeration that starts at a position, as far as its parts are jurisdictions. */
    static List<At> list(String text, int from) {
        List<At> found = new ArrayList<>();
        int at = from;
        while (found.size() < Findings.MAX_VALUES) {
            at = skipBetween(text, at);
            At next = longest(text, at);
            if (next == null) {
                return found;
            }
            found.add(next);
            at = next.to();
        }
        return found;
    }

    private static int skipBetween(String text, int from) {
        int at = from;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (String gap : List.of(" ", ",", ";", "and ", "as well as ", "the ", "&")) {
                if (text.startsWith(gap, at)) {
                    at += gap.length();
                    moved = true;
                }
            }
        }
        return at;
    }

    private static @Nullable At longest(String text, int from) {
        At best = null;
        int at = from;
        for (int words = 0; words < MAX_WORDS && at < text.length(); words++) {
            int end = at;
            while (end < text.length() && " ,;:()".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            int trimmed =
                    end > from && text.charAt(end - 1) == '.' && end == text.length()
                            ? end - 1
                            : end;
            Jurisdiction value = of(text.substring(from, trimmed));
            best = value == null ? best : new At(value, from, trimmed);
            if (end >= text.length() || text.charAt(end) != ' ') {
                break;
            }
            at = end + 1;
        }
        return best;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            codes.put(name.toLowerCase(Locale.ROOT).replace("’", "'").replace("&", "and"), code);
        }
        for (String other : OTHER_NAMES.split(";")) {
            int equals = other.indexOf('=');
            codes.put(other.substring(0, equals), other.substring(equals + 1));
        }
        return Map.copyOf(codes);
    }
}
