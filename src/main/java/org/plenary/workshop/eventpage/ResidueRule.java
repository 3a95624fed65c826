package org.plenary.workshop.eventpage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sets aside what belongs to the page's furniture: navigation, sharing, dialogs, repeated titles.
 */
final class ResidueRule implements FieldRule {

    private static final int MAX_LENGTH = 120;

    private record Kind(Pattern words, String why) {}

    private static final List<Kind> KINDS =
            List.of(
                    kind(
                            "(?:go )?back to \\S.*|zurück zu.*|retour (?:au|à|aux) .*|volver a.*",
                            "Navigation of the page"),
                    kind(
                            "(?:home|menu|search|skip to \\S.*|next|previous|close|(?:previous|next) (?:session|event|page)|back to top|read more|show (?:more|less)|view all)",
                            "Navigation of the page"),
                    kind(
                            "share(?: (?:this|on|via|to)\\b.*)?|tweet|copy link|follow us\\b.*|like us on .*|partager.*|teilen|compartir.*",
                            "Sharing buttons of the page"),
                    kind("are you sure (?:you want|that you want)? ?.*\\?", "Dialog of the page"),
                    kind(
                            "(?:add|export|save) to (?:my )?(?:calendar|agenda|favou?rites)|print(?: this page)?|download ics",
                            "Buttons of the page"),
                    kind(
                            "(?:log|sign) (?:in|out)|register an account|create (?:an )?account|subscribe(?: to .*)?",
                            "Account links of the page"),
                    kind(
                            "(?:we use|this (?:web)?site uses) cookies.*|accept (?:all )?cookies|cookie (?:policy|settings)|privacy policy|terms (?:of use|and conditions)",
                            "Legal notes of the page"),
                    kind(
                            "(?:©|\\(c\\)|copyright )\\s?.*|all rights reserved.*",
                            "Legal notes of the page"));

    private static Kind kind(String regex, String why) {
        return new Kind(
                Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), why);
    }

    @Override
    public void apply(Findings found) {
        found.page()
                .fences()
                .forEach(fence -> found.setAside(fence, "Mark around the page's head"));
        Set<String> headings = new HashSet<>();
        for (PageBlock block : found.page().blocks()) {
            String why = why(block);
            if (why == null && isRepeated(block, headings)) {
                why = "Repeated title";
            }
            if (why != null) {
                found.setAside(block, why);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String why(PageBlock block) {
        if (block.text().length() > MAX_LENGTH) {
            return null;
        }
        String words = block.text().strip();
        return KINDS.stream()
                .filter(k -> k.words().matcher(words).matches())
                .map(Kind::why)
                .findFirst()
                .orElse(null);
    }

    /** A short line without a full stop that stood before, word for word. */
    private static boolean isRepeated(PageBlock block, Set<String> seen) {
        String text = block.text();
        boolean titleLike =
                block.kind() != PageBlock.Kind.ITEM
                        && text.length() >= 12
                        && text.length() <= TitleRule.MAX_TITLE
                        && !text.endsWith(".");
        return titleLike && !seen.add(Findings.key(text));
    }
}
