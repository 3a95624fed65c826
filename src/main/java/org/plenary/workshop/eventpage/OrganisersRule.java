package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who stands behind the event: “co-organized by A and B implemented by C on behalf of D”, “A and B
 * will co-host”, “Hosted by: A”.
 */
final class OrganisersRule implements FieldRule {

    private static final Pattern PASSIVE =
            Pattern.compile(
                    "\\b((?:co-?)?organi[sz]ed|(?:co-?)?hosted|(?:co-?)?convened) (?:jointly )?by (?=\\S)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ACTIVE =
            Pattern.compile(
                    "(?: (?:shared|announced|said|confirmed|stated|declared)(?: today)?(?: that)? (?:they|it|both))?(?: (?:will|to|are|is|jointly)){0,3} (co-?host|co-?organi[sz]e|co-?convene|host|organi[sz]e|convene)(?:s|ing)?\\b");
    private static final Pattern LINK =
            Pattern.compile(
                    "\\b(implemented by|on behalf of|in (?:partnership|cooperation|collaboration) with|together with|hosted by)\\b ?");
    private static final Pattern STOP =
            Pattern.compile(
                    ",? (?:which|who|that|during|alongside|will|is|are|was|were|takes?|to|in order|as part of|ahead of|this|we)\\b| (?:in|on|at|from) (?=\\p{Lu}\\p{L}{1,30}(?:,|\\.|$| on | in )|\\d)");
    private static final Set<String> PRONOUNS =
            Set.of("we", "it", "they", "he", "she", "this", "that", "you", "i");

    @Override
    public void apply(Findings found) {
        List<Recognised<Organiser>> all = new ArrayList<>();
        for (Field field :
                List.of(Field.ORGANISES, Field.CO_ORGANISES, Field.HOSTS, Field.CO_HOSTS)) {
            for (Labelled l : found.labelled(field)) {
                chain(
                        found,
                        l.block(),
                        l.from(),
                        l.to(),
                        Organiser.Relation.valueOf(field.name()),
                        Confidence.STATED,
                        l.why(),
                        all);
            }
        }
        for (Sentence sentence : found.sentences()) {
            passive(found, sentence, all);
            active(found, sentence, all);
        }
        all.stream()
                .filter(o -> all.stream().noneMatch(other -> isShortFor(o.value(), other.value())))
                .forEach(o -> found.addTo(found.organisers, o, v -> v.name() + v.relation()));
    }

    private static void passive(
            Findings found, Sentence sentence, List<Recognised<Organiser>> all) {
        Matcher matcher = PASSIVE.matcher(sentence.text());
        while (matcher.find()) {
            int from = sentence.from() + matcher.end();
            chain(
                    found,
                    sentence.block(),
                    from,
                    sentence.to(),
                    relation(matcher.group(1)),
                    Confidence.READ,
                    "After “" + matcher.group().strip() + "”",
                    all);
        }
    }

    private static void active(Findings found, Sentence sentence, List<Recognised<Organiser>> all) {
        String text = sentence.text();
        Matcher matcher = ACTIVE.matcher(text);
        while (matcher.find()) {
            int from = Names.before(text, matcher.start());
            if (from < matcher.start()) {
                List<Wording.Part> parts = OrganiserNames.split(text, from, matcher.start());
                for (Wording.Part part : parts) {
                    add(
                            found,
                            sentence.block(),
                            sentence.from() + part.from(),
                            sentence.from() + part.to(),
                            relation(matcher.group(1)),
                            null,
                            Confidence.READ,
                            "Before “" + matcher.group().strip() + "”",
                            all);
                }
            }
        }
    }

    static Organiser.Relation relation(String verb) {
        String v = verb.toLowerCase(Locale.ROOT);
        if (v.startsWith("co")) {
            boolean hosts = v.contains("host");
            return v.startsWith("conv")
                    ? Organiser.Relation.ORGANISES
                    : hosts ? Organiser.Relation.CO_HOSTS : Organiser.Relation.CO_ORGANISES;
        }
        return v.startsWith("host") ? Organiser.Relation.HOSTS : Organiser.Relation.ORGANISES;
    }

    /**
     * Reads “A and B implemented by C on behalf of D”; each link ties to the last name before it.
     */
    private static void chain(
            Findings found,
            PageBlock block,
            int from,
            int to,
            Organiser.Relation first,
            Confidence confidence,
            String why,
            List<Recognised<Organiser>> all) {
        Matcher stop = STOP.matcher(block.text()).region(from, to);
        int end = stop.find() ? stop.start() : to;
        Matcher link = LINK.matcher(block.text()).region(from, end);
        Organiser.Relation relation = first;
        @Nullable String towards = null;
        @Nullable String last = null;
        String reason = why;
        int start = from;
        while (start < end) {
            boolean more = link.find();
            int until = more ? link.start() : end;
            for (Wording.Part part : OrganiserNames.split(block.text(), start, until)) {
                String name =
                        add(
                                found,
                                block,
                                part.from(),
                                part.to(),
                                relation,
                                towards,
                                confidence,
                                reason,
                                all);
                last = name == null ? last : name;
            }
            if (!more) {
                return;
            }
            start = link.end();
            reason = "After “" + link.group(1) + "”";
            relation = linked(link.group(1));
            towards =
                    relation == Organiser.Relation.CO_ORGANISES
                                    || relation == Organiser.Relation.HOSTS
                            ? null
                            : last;
        }
    }

    private static Organiser.Relation linked(String words) {
        return switch (words) {
            case "implemented by" -> Organiser.Relation.IMPLEMENTS;
            case "on behalf of" -> Organiser.Relation.ON_BEHALF_OF;
            case "hosted by" -> Organiser.Relation.HOSTS;
            default -> Organiser.Relation.CO_ORGANISES;
        };
    }

    private static @Nullable String add(
            Findings found,
            PageBlock block,
            int from,
            int to,
            Organiser.Relation relation,
            @Nullable String towards,
            Confidence confidence,
            String why,
            List<Recognised<Organiser>> all) {
        String words = block.text().substring(from, to);
        boolean nameless =
                words.isBlank()
                        || words.length() > 300
                        || PRONOUNS.contains(words.toLowerCase(Locale.ROOT));
        boolean small =
                confidence != Confidence.STATED
                        && Character.isLowerCase(words.isEmpty() ? 'a' : words.charAt(0));
        if (nameless || small || all.size() >= Findings.MAX_VALUES) {
            return null;
        }
        OrganiserNames.Name name = OrganiserNames.withAcronym(words);
        PageLink link =
                found.links.stream()
                        .filter(l -> block.span(from, to).overlaps(l.span()))
                        .map(Recognised::value)
                        .findFirst()
                        .orElse(null);
        Confidence sure = OrganiserNames.isDoubtful(name) ? Confidence.TO_CHECK : confidence;
        all.add(
                new Recognised<>(
                        new Organiser(name.full(), name.acronym(), relation, towards, link),
                        block.span(from, to),
                        sure,
                        why));
        return name.full();
    }

    /** “Commerce” beside “US Commerce Department”: the longer one stays. */
    private static boolean isShortFor(Organiser a, Organiser b) {
        Set<String> small = new HashSet<>(Arrays.asList(Findings.key(a.name()).split(" ")));
        Set<String> large = new HashSet<>(Arrays.asList(Findings.key(b.name()).split(" ")));
        return a.relation() == b.relation()
                && small.size() < large.size()
                && large.containsAll(small);
    }
}
