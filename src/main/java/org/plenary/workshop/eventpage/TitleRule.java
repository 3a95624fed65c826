package org.plenary.workshop.eventpage;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title: stated in the head, else the first heading, else the first short line. */
final class TitleRule implements FieldRule {

    static final int MAX_TITLE = 240;

    /** “A and B Announce Inaugural Convening … in Paris”: the event is what is announced. */
    private static final Pattern HEADLINE =
            Pattern.compile(
                    "\\b(?:announces?|announced|launch(?:es)?|unveils?|to (?:co-)?host)\\s",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern EVENT =
            Pattern.compile("\\b" + Wording.EVENT + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_AT_END =
            Pattern.compile(" in \\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{1,30}){0,3}$");
    private static final Pattern THIS_SESSION =
            Pattern.compile("\\b(?:this|the) session\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern THIS_WORKSHOP =
            Pattern.compile(
                    "\\b(?:this|the|our) (?:workshop|convening|conference|meeting|event|gathering)\\b",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public void apply(Findings found) {
        subject(found);
        Optional<Labelled> stated =
                found.labelled(Field.TITLE).stream()
                        .filter(l -> l.text().length() <= MAX_TITLE)
                        .findFirst();
        if (stated.isPresent()) {
            Labelled title = stated.get();
            found.title =
                    new Recognised<>(title.text(), title.span(), Confidence.STATED, title.why());
            return;
        }
        List<PageBlock> blocks = found.blocks();
        Optional<PageBlock> heading =
                blocks.stream()
                        .filter(b ->
                                b.kind() == PageBlock.Kind.HEADING && Field.of(b.text()) == null)
                        .findFirst();
        if (heading.isPresent() && heading.get().text().length() <= MAX_TITLE) {
            set(found, heading.get(), Confidence.STATED, "First heading of the page");
        } else if (!blocks.isEmpty() && isTitleLike(blocks.getFirst())) {
            set(found, blocks.getFirst(), Confidence.READ, "First line of the page");
        }
    }

    private static void subject(Findings found) {
        long session = 0;
        long workshop = 0;
        for (PageBlock block : found.blocks()) {
            session += THIS_SESSION.matcher(block.text()).results().limit(50).count();
            workshop += THIS_WORKSHOP.matcher(block.text()).results().limit(50).count();
        }
        found.subject = session > workshop ? EventPage.Subject.SESSION : EventPage.Subject.WORKSHOP;
    }

    private static boolean isTitleLike(PageBlock block) {
        String text = block.text();
        boolean address = WebAddresses.complete(text).isPresent();
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        return text.length() <= MAX_TITLE
                && letters
                && !address
                && block.sentences().size() <= 2
                && block.kind() != PageBlock.Kind.ITEM
                && !text.endsWith(".")
                && !text.endsWith("。")
                && !text.endsWith(":");
    }

    private static void set(Findings found, PageBlock block, Confidence confidence, String why) {
        String text = block.text();
        Matcher headline = HEADLINE.matcher(text);
        if (headline.find() && EVENT.matcher(text).region(headline.end(), text.length()).find()) {
            int from = headline.end();
            Matcher place = PLACE_AT_END.matcher(text);
            int to = place.find(from) ? place.start() : text.length();
            found.title =
                    new Recognised<>(
                            text.substring(from, to),
                            block.span(from, to),
                            Confidence.READ,
                            "What the headline announces");
            return;
        }
        found.title = new Recognised<>(text, block.span(), confidence, why);
    }
}
