package org.plenary.workshop;

import org.plenary.base.Texts;

/**
 * A body and how it stands to a workshop.
 *
 * @param name as the body is called; two organisers of one name are one body
 * @param jurisdiction for which country or union it acts; empty when unknown or none
 * @param concerning what the relation is about: the body that is implemented or acted for, such as
 *     "FAIR Forward" in "GIZ implements FAIR Forward"; empty when it is the workshop itself
 * @param url its site; empty when unknown
 */
public record Organiser(
        String name,
        BodyKind kind,
        String jurisdiction,
        OrganiserRelation relation,
        String concerning,
        String url) {

    public Organiser {
        name = Texts.required("The organiser's name", name.replaceAll("\\s+", " "), 200);
        jurisdiction = Texts.optional("The organiser's jurisdiction", jurisdiction, 100);
        concerning = Texts.optional("What the organiser's relation concerns", concerning, 200);
        url = WebAddress.checked("The organiser's link", url);
    }

    public static Organiser of(String name, OrganiserRelation relation) {
        return new Organiser(name, BodyKind.OTHER, "", relation, "", "");
    }

    /** Such as "GIZ implements FAIR Forward". */
    public String text() {
        return concerning.isEmpty()
                ? name + " " + relation.word()
                : name + " " + relation.word() + " " + concerning;
    }
}
