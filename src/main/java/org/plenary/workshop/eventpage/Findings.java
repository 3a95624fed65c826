package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rules have found on one page so far. */
final class Findings {

    /** Longest list of one field; more is not a programme but a mistake. */
    static final int MAX_VALUES = 200;

    /** Longest value of one field, in characters. */
    static final int MAX_VALUE = 2_000;

    /** More sentences than this are kept as text but not looked at. */
    private static final int MAX_SENTENCES = 20_000;

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]++");

    private final PageText page;
    private final Set<Integer> residueTakenBack;
    private List<PageBlock> blocks;
    private @Nullable List<Sentence> sentences;

    EventPage.Subject subject = EventPage.Subject.WORKSHOP;
    List<Labelled> labels = List.of();
    @Nullable Recognised<String> title;
    @Nullable Recognised<String> place;
    @Nullable Recognised<EventDates> dates;
    @Nullable Recognised<Integer> lengthInDays;
    @Nullable Recognised<PageLink> rsvp;
    @Nullable Recognised<String> network;
    final List<Recognised<String>> purposes = new ArrayList<>();
    final List<Recognised<String>> objectives = new ArrayList<>();
    final List<Recognised<String>> topics = new ArrayList<>();
    final List<Recognised<Organiser>> organisers = new ArrayList<>();
    final List<Recognised<Jurisdiction>> members = new ArrayList<>();
    final List<Recognised<RelatedEvent>> relatedEvents = new ArrayList<>();
    final List<Recognised<PlannedContribution>> contributions = new ArrayList<>();
    final List<Recognised<String>> outcomes = new ArrayList<>();
    final List<Recognised<String>> audiences = new ArrayList<>();
    final List<Recognised<Quotation>> quotations = new ArrayList<>();
    final List<Recognised<PageLink>> links = new ArrayList<>();
    final List<SetAside> setAside = new ArrayList<>();
    final List<PageWarning> warnings = new ArrayList<>();

    Findings(PageText page, Set<Integer> residueTakenBack) {
        this.page = page;
        this.residueTakenBack = residueTakenBack;
        this.blocks = page.blocks();
    }

    PageText page() {
        return page;
    }

    /** The blocks that were not set aside. */
    List<PageBlock> blocks() {
        return blocks;
    }

    List<Sentence> sentences() {
        if (sentences == null) {
            sentences =
                    blocks.stream()
                            .flatMap(b -> b.sentences().stream())
                            .limit(MAX_SENTENCES)
                            .toList();
        }
        return sentences;
    }

    /** The labelled values of one field. */
    List<Labelled> labelled(Field field) {
        return labels.stream().filter(l -> l.field() == field).toList();
    }

    /** Sets a whole block aside, unless the person took it back before. */
    void setAside(PageBlock block, String why) {
        if (setAside(block.span(), why)) {
            blocks = blocks.stream().filter(b -> b != block).toList();
            sentences = null;
        }
    }

    /** Sets a place aside; answers whether it is out of the text now. */
    boolean setAside(SourceSpan span, String why) {
        int number = setAside.size();
        if (number >= MAX_VALUES) {
            return false;
        }
        boolean back = residueTakenBack.contains(number);
        setAside.add(
                new SetAside(
                        number, page.text().substring(span.start(), span.end()), span, why, back));
        return !back;
    }

    void warn(PageWarning.About about, String sentence, @Nullable SourceSpan span) {
        if (warnings.size() < MAX_VALUES) {
            warnings.add(new PageWarning(about, sentence, span));
        }
    }

    /** Adds a value unless the list is full, the value is empty, or it already stands there. */
    void add(List<Recognised<String>> list, Recognised<String> value) {
        if (!value.value().isBlank() && value.value().length() <= MAX_VALUE) {
            addTo(list, value, Function.identity());
        }
    }

    /** Adds a value unless the list is full or one of the same key stands there. */
    <T> void addTo(List<Recognised<T>> list, Recognised<T> value, Function<T, String> key) {
        String added = key(key.apply(value.value()));
        boolean known = list.stream().anyMatch(v -> key(key.apply(v.value())).equals(added));
        if (!known && list.size() < MAX_VALUES) {
            list.add(value);
        }
    }

    /** Letters and digits only, for comparing. */
    static String key(String words) {
        return NOT_WORD.matcher(words.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
