package org.plenary.workshop;

import org.plenary.base.Texts;

/**
 * What a person says of themselves at one workshop.
 *
 * @param organisation empty when not stated, as is {@code jurisdiction}
 * @param listed the person's own consent to be seen by the other participants
 */
public record ParticipationDetails(
        Sector sector,
        String organisation,
        String jurisdiction,
        Capacity capacity,
        boolean listed) {

    /** Nothing stated, not listed. */
    public static final ParticipationDetails NONE =
            new ParticipationDetails(Sector.UNKNOWN, "", "", Capacity.PERSONAL, false);

    public ParticipationDetails {
        organisation =
                Texts.optional("The organisation", organisation.replaceAll("\\s+", " "), 200);
        jurisdiction =
                Texts.optional("The jurisdiction", jurisdiction.replaceAll("\\s+", " "), 100);
    }

    public ParticipationDetails listed(boolean consent) {
        return new ParticipationDetails(sector, organisation, jurisdiction, capacity, consent);
    }
}
