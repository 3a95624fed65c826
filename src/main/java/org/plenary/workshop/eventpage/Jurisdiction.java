package org.plenary.workshop.eventpage;

/**
 * A country or a bloc such as the European Union for which a body acts.
 *
 * @param name as the page writes it, without article
 * @param code ISO 3166-1 alpha-2, or the reserved “EU”
 * @param kind country or bloc
 */
public record Jurisdiction(String name, String code, Kind kind) {

    /** What sort of jurisdiction. */
    public enum Kind {
        COUNTRY,
        BLOC
    }
}
