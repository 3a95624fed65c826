package org.plenary.workshop.eventpage;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address for registration: labelled, else a link that says so, else one of a ticket service.
 */
final class RsvpRule implements FieldRule {

    private static final Pattern WORDS =
            Pattern.compile(
                    "\\b(?:rsvp|register|registration|sign up|book a place|tickets?|anmelden|anmeldung|s’inscrire|inscription)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVICE =
            Pattern.compile(
                    "^https?://(?:[\\w-]+\\.)*(?:lu\\.ma|luma\\.com|eventbrite\\.[a-z.]+|meetup\\.com|ti\\.to|pretix\\.eu|indico\\.[\\w.]+|forms\\.gle|zoom\\.us)/.*");

    @Override
    public void apply(Findings found) {
        for (Labelled label : found.labelled(Field.RSVP)) {
            Optional<Recognised<PageLink>> link =
                    found.links.stream().filter(l -> label.span().covers(l.span())).findFirst();
            if (link.isPresent()) {
                found.rsvp = as(link.get(), link.get().confidence(), label.why());
                return;
            }
        }
        Optional<Recognised<PageLink>> said =
                found.links.stream()
                        .filter(l -> WORDS.matcher(l.value().text()).find())
                        .findFirst();
        if (said.isPresent()) {
            found.rsvp =
                    as(said.get(), Confidence.READ, "Link “" + said.get().value().text() + "”");
            return;
        }
        found.links.stream()
                .filter(l ->
                        SERVICE.matcher(l.value().address().toLowerCase(Locale.ROOT)).matches())
                .findFirst()
                .ifPresent(l ->
                        found.rsvp =
                                as(l, Confidence.TO_CHECK, "Address of a registration service"));
    }

    private static Recognised<PageLink> as(
            Recognised<PageLink> link, Confidence confidence, String why) {
        return new Recognised<>(link.value(), link.span(), confidence, why);
    }
}
