package org.plenary.workshop;

import java.util.List;
import java.util.regex.Pattern;
import org.plenary.base.Texts;
import org.plenary.workshop.eventpage.EventPage;
import org.plenary.workshop.eventpage.Recognised;

/** Turns the bodies of a page into a workshop's organisers. */
final class EventPageOrganisers {
    private record Sign(Pattern words, BodyKind kind) {}

    /** The first sign that a name bears says what kind of body it is. */
    private static final List<Sign> SIGNS =
            List.of(
                    sign("University|College|School|Academy", BodyKind.UNIVERSITY),
                    sign("Laborator(?:y|ies)|Lab", BodyKind.LABORATORY),
                    sign("initiative|Initiative|Programme|Program", BodyKind.INITIATIVE),
                    sign("Network|Alliance|Coalition", BodyKind.NETWORK),
                    sign("International|United Nations|European|World", BodyKind.INTERNATIONAL),
                    sign(
                            "Ministry|Department|Agency|Library|Office|Bureau|Commission|Authority",
                            BodyKind.AGENCY),
                    sign("Institute|Centre|Center", BodyKind.INSTITUTE),
                    sign("Foundation|Association|Society", BodyKind.CIVIL_SOCIETY),
                    sign("GmbH|Ltd|Inc|Corporation|Company", BodyKind.COMPANY));

    private EventPageOrganisers() {}

    private static Sign sign(String words, BodyKind kind) {
        return new Sign(Pattern.compile("\\b(?:" + words + ")\\b"), kind);
    }

    static List<Organiser> of(EventPage page) {
        return page.organisers().stream()
                .limit(WorkshopPlan.LONGEST_LIST)
                .map(Recognised::value)
                .map(EventPageOrganisers::organiser)
                .toList();
    }

    private static Organiser organiser(org.plenary.workshop.eventpage.Organiser read) {
        String name =
                read.acronym() == null ? read.name() : read.name() + " (" + read.acronym() + ")";
        return new Organiser(
                Texts.shorten(name, 200),
                kind(read.name()),
                "",
                relation(read.relation()),
                Texts.shorten(read.towards() == null ? "" : read.towards(), 200),
                read.link() == null ? "" : read.link().address());
    }

    private static BodyKind kind(String name) {
        return SIGNS.stream()
                .filter(s -> s.words().matcher(name).find())
                .map(Sign::kind)
                .findFirst()
                .orElse(BodyKind.OTHER);
    }

    private static OrganiserRelation relation(
            org.plenary.workshop.eventpage.Organiser.Relation relation) {
        return switch (relation) {
            case ORGANISES -> OrganiserRelation.ORGANISES;
            case CO_ORGANISES -> OrganiserRelation.CO_ORGANISES;
            case HOSTS, CO_HOSTS -> OrganiserRelation.HOSTS;
            case IMPLEMENTS -> OrganiserRelation.IMPLEMENTS;
            case ON_BEHALF_OF -> OrganiserRelation.ON_BEHALF_OF;
        };
    }
}
