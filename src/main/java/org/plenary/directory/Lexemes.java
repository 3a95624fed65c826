package org.plenary.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Joins tags and tokens: stored as {@code tag:token}, asked as "any of my tags with this token".
 * Written and asked through this one place, so that what cannot be seen cannot be matched.
 */
final class Lexemes {
    /** Stored with a name: somebody whose name is hidden from the viewer is not found at all. */
    static final String NAMED = "@";

    private Lexemes() {}

    static List<String> stored(Collection<String> tags, Collection<String> tokens) {
        var lexemes = new ArrayList<String>(tags.size() * tokens.size());
        for (String tag : tags) {
            for (String token : tokens) {
                lexemes.add(tag + ":" + token);
            }
        }
        return lexemes;
    }

    /** The text of a tsquery. Never empty: a visible name is always asked for. */
    static String asked(Viewer viewer, List<List<String>> words, DirectoryQuery query) {
        var all = new ArrayList<String>();
        words.forEach(alternatives ->
                all.add(
                        alternatives.stream()
                                .map(w -> any(viewer, w, ":*"))
                                .collect(Collectors.joining("|", "(", ")"))));
        query.filters()
                .forEach((field, values) ->
                        all.add(
                                values.stream()
                                        .map(v -> any(viewer, Tokens.whole(field, v), ""))
                                        .collect(Collectors.joining("|", "(", ")"))));
        all.add(named(viewer));
        return String.join("&", all);
    }

    /** The text of a tsquery for everybody whose name the viewer may see. */
    static String named(Viewer viewer) {
        return any(viewer, NAMED, "");
    }

    private static String any(Viewer viewer, String token, String suffix) {
        return viewer.tags().stream()
                .map(tag -> quoted(tag + ":" + token) + suffix)
                .collect(Collectors.joining("|", "(", ")"));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
