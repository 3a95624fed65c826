package org.plenary.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins tags and tokens: stored as {@code tag:token}, asked as "any of my tags with this token".
 * Written and asked through this one place, so that what cannot be seen cannot be matched.
 */
final class Lexemes {
    /** Stored with a name: somebody whose name is hidden from the viewer is not found at all. */
    static final String NAMED = "@";

    private Lexemes() {}

    /**
     * What is for everyone stands under the members' tag too, so that they ask for one of both;
     * what is for people of workshops only stands under tags of its own for members, who find the
     * rest as members.
     */
    static List<String> stored(Collection<String> tags, Collection<String> tokens) {
        var under = new LinkedHashSet<>(tags);
        if (under.contains(Tags.EVERYONE)) {
            under.add(Tags.MEMBER);
        }
        if (!under.contains(Tags.MEMBER)) {
            tags.stream().filter(Tags::isWorkshop).forEach(w -> under.add(Tags.onlyWorkshop(w)));
        }
        var lexemes = new ArrayList<String>(under.size() * tokens.size());
        for (String tag : under) {
            for (String token : tokens) {
                lexemes.add(tag + ":" + token);
            }
        }
        return lexemes;
    }

    /**
     * Texts of tsqueries, all of which must hold; never none. Whom a session's topic finds stands
     * in no entry, see {@link Ask}.
     */
    static List<String> asked(Viewer viewer, List<List<String>> words, DirectoryQuery query) {
        var all = new ArrayList<String>();
        words.forEach(alternatives -> all.add(any(alternatives, w -> word(viewer, w))));
        query.filters()
                .forEach((filter, values) -> {
                    if (filter != Filter.TOPIC) {
                        all.add(any(values, v -> filter(viewer, filter, v)));
                    }
                });
        // what is stored of somebody is stored for those who may see the name
        return all.isEmpty() ? List.of(named(viewer)) : all;
    }

    /** The same question to the tokens of the viewer themselves, who sees all of them. */
    static boolean answers(Set<String> own, List<List<String>> words, DirectoryQuery query) {
        return own.contains(NAMED)
                && words.stream()
                        .allMatch(
                                alternatives -> alternatives.stream().anyMatch(w -> begins(own, w)))
                && query.filters().entrySet().stream()
                        .filter(f -> f.getKey() != Filter.TOPIC)
                        .allMatch(f -> f.getValue().stream().anyMatch(v -> answers(own, f, v)));
    }

    private static boolean answers(
            Set<String> own, Map.Entry<Filter, List<String>> filter, String value) {
        return filter.getKey().typed()
                ? Tokens.asked(value).stream()
                        .allMatch(w -> begins(own, Tokens.within(filter.getKey(), w)))
                : own.contains(Tokens.whole(filter.getKey(), value));
    }

    private static boolean begins(Set<String> own, String beginning) {
        return own.stream().anyMatch(t -> t.startsWith(beginning));
    }

    /** The text of a tsquery for everybody whose name the viewer may see. */
    static String named(Viewer viewer) {
        return tagged(viewer, NAMED, "");
    }

    /** The text of a tsquery for the word as it stands. */
    static String exactly(String tag, String word) {
        return quoted(tag + ":" + word);
    }

    private static String word(Viewer viewer, String word) {
        return Tokens.isShort(word)
                ? tagged(viewer, Tokens.exact(word), "")
                : tagged(viewer, word, ":*");
    }

    private static String filter(Viewer viewer, Filter filter, String value) {
        if (!filter.typed()) {
            return tagged(viewer, Tokens.whole(filter, value), "");
        }
        List<String> words = Tokens.asked(value);
        return words.isEmpty()
                ? named(viewer)
                : words.stream()
                        .map(w -> tagged(viewer, Tokens.within(filter, w), ":*"))
                        .collect(Collectors.joining("&", "(", ")"));
    }

    private static String any(
            Collection<String> texts, java.util.function.UnaryOperator<String> asked) {
        return texts.stream().map(asked).collect(Collectors.joining("|", "(", ")"));
    }

    private static String tagged(Viewer viewer, String token, String suffix) {
        return viewer.sharedTags().stream()
                .map(tag -> quoted(tag + ":" + token) + suffix)
                .collect(Collectors.joining("|", "(", ")"));
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
