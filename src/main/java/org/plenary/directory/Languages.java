package org.plenary.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Languages by their English names, with the tags of ISO 639. */
public final class Languages {
    private static final Map<String, String> TAGS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        Arrays.stream(Locale.getISOLanguages())
                .forEach(tag ->
                        TAGS.putIfAbsent(Locale.of(tag).getDisplayLanguage(Locale.ENGLISH), tag));
    }

    private Languages() {}

    /** In the order of the alphabet. */
    public static List<String> names() {
        return List.copyOf(TAGS.keySet());
    }

    /** The English name of a language that is given by name or by tag. */
    static Optional<String> name(String typed) {
        String clean = typed.strip();
        String byName = TAGS.get(clean);
        String tag = byName == null ? clean.toLowerCase(Locale.ROOT) : byName;
        String name = Locale.of(tag).getDisplayLanguage(Locale.ENGLISH);
        return Optional.of(name).filter(TAGS::containsKey);
    }

    /** The tag of a language that has this English name; empty text when there is none. */
    static String tag(String name) {
        return TAGS.getOrDefault(name, "");
    }
}
