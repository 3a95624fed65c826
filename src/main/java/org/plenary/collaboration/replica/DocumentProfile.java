package org.plenary.collaboration.replica;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What clients may write into product documents: one root text with the attributes of {@link Marks}
 * and nothing else. Asked of each update of a client before it is planned.
 */
public final class DocumentProfile {
    private static final Set<String> TYPES =
            Set.of("h1", "h2", "h3", "quote", "bullet", "numbered");
    private static final Set<String> PASSAGES =
            Set.of(
                    "finding",
                    "recommendation",
                    "disagreement",
                    "question",
                    "lesson",
                    "risk",
                    "resource",
                    "decision");
    private static final Pattern BLOCK_ID = Pattern.compile("[A-Za-z0-9_-]{12,32}");
    private static final Pattern AUTHOR_KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern HREF =
            Pattern.compile("(?i)(?:https?://[^/?#]|mailto:.|/(?![/\\\\])|/?$)[^\\s\\p{Cntrl}]*");
    private static final int MAX_INDENT = 6;

    private DocumentProfile() {}

    /**
     * Passes only what a product document may hold.
     *
     * @throws MalformedUpdate naming what is foreign
     */
    public static void check(Update update) {
        for (Section section : update.sections()) {
            for (StructData struct : section.structs()) {
                check(struct);
            }
        }
    }

    private static void check(StructData struct) {
        if (struct.parent() != null
                || struct.parentSub() != null
                || (struct.root() != null && !struct.root().equals(Replica.ROOT))) {
            throw new MalformedUpdate("content outside the root text");
        }
        switch (struct.content()) {
            case null -> {}
            case DeletedContent ignored -> {}
            case TextContent text -> checkText(text.text());
            case FormatContent format -> {
                if (!isAllowed(format.key(), format.value())) {
                    throw new MalformedUpdate("attribute or value that documents do not have");
                }
            }
            default -> throw new MalformedUpdate("content " + struct.ref() + " in a document");
        }
    }

    private static void checkText(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\r' || unit == 0 || unit == '\u2028' || unit == '\u2029') {
                throw new MalformedUpdate("text with a control character");
            }
        }
    }

    /** Whether {@code text} may stand in a document as it is. */
    public static boolean isAllowedText(String text) {
        try {
            checkText(text);
        } catch (MalformedUpdate e) {
            return false;
        }
        return Surrogates.wellFormed(text);
    }

    /** Whether {@code id} has the form of a block id: 12 to 32 of {@code [A-Za-z0-9_-]}. */
    public static boolean isBlockId(String id) {
        return BLOCK_ID.matcher(id).matches();
    }

    /** Whether {@code href} may be a link's target: http, https, mailto, or a path of this site. */
    public static boolean isAllowedHref(String href) {
        return !href.isEmpty() && HREF.matcher(href).matches();
    }

    static boolean isAllowed(String key, Object value) {
        if (value == Absent.NULL) {
            return Marks.BLOCK.contains(key)
                    || Marks.INLINE.contains(key)
                    || Marks.BOTH.contains(key);
        }
        return switch (key) {
            case Marks.TYPE -> value instanceof String type && TYPES.contains(type);
            case Marks.INDENT -> isWhole(value, 1, MAX_INDENT);
            case Marks.ID -> value instanceof String id && isBlockId(id);
            case Marks.PASSAGE -> value instanceof String kind && PASSAGES.contains(kind);
            case Marks.STRONG, Marks.EM, Marks.CODE -> value.equals(true);
            case Marks.LINK ->
                    value instanceof Map<?, ?> link
                            && link.keySet().equals(Set.of("href"))
                            && link.get("href") instanceof String href
                            && isAllowedHref(href);
            case Marks.INS, Marks.DEL -> isSuggestion(value);
            default -> false;
        };
    }

    private static boolean isSuggestion(Object value) {
        return value instanceof Map<?, ?> mark
                && mark.keySet().equals(Set.of("by", "at"))
                && mark.get("by") instanceof String by
                && AUTHOR_KEY.matcher(by).matches()
                && mark.get("at") instanceof Object at
                && isWhole(at, 0, Decoder.MAX_SAFE_INTEGER);
    }

    private static boolean isWhole(Object value, long least, long most) {
        return value instanceof Double number
                && number == Math.rint(number)
                && number >= least
                && number <= most;
    }
}
