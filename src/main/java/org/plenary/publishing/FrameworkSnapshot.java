package org.plenary.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a released version of a framework says, as it stood at that moment. Stored as
 * JSON; a reader of an old one must still understand it, so fields are only ever added. It holds
 * what the public may know and nothing else: quotations of released summaries, sectors and
 * jurisdictions only where the small-group guard lets them be told, bodies but no people.
 *
 * @param format 1
 * @param note why this version was made; null where nothing was said
 * @param items in the order of the document, each after its parent
 * @param waived what was still open when it was adopted, each with the reason
 */
public record FrameworkSnapshot(
        int format,
        String slug,
        String title,
        String about,
        int version,
        ReleaseKind kind,
        Instant releasedAt,
        @Nullable String note,
        List<Source> workshops,
        List<Entry> items,
        List<Waived> waived,
        List<SetAside> setAside,
        List<Outside> statements,
        Consultation consultation) {

    public static final int FORMAT = 1;

    public FrameworkSnapshot {
        workshops = List.copyOf(workshops);
        items = List.copyOf(items);
        waived = List.copyOf(waived);
        setAside = List.copyOf(setAside);
        statements = List.copyOf(statements);
    }

    /** Where the framework's newest version is read. */
    public String path() {
        return "/frameworks/" + slug;
    }

    /** How many items there are of a kind, such as ACTION. */
    public int count(String kind) {
        return (int) items.stream().filter(item -> item.kind().equals(kind)).count();
    }

    /** How many passages its items quote, a passage of two items twice. */
    public int quotations() {
        return items.stream().mapToInt(item -> item.evidence().size()).sum();
    }

    /**
     * A workshop that the framework draws on.
     *
     * @param dates in words; empty when not known
     */
    public record Source(String slug, String title, String place, String dates) {}

    /**
     * One item.
     *
     * @param id permanent, a UUID
     * @param code permanent within the framework, such as {@code A3}
     * @param kind PREAMBLE, SECTION, PARAGRAPH, OBJECTIVE, ACTION or MILESTONE
     * @param depth 0 for an item at the top
     * @param text in the items' Markdown subset
     * @param strength null where nothing is linked, or nothing may be told
     * @param agreement how far the member bodies agree, in words; empty where none was asked
     */
    public record Entry(
            String id,
            String code,
            String kind,
            int depth,
            String title,
            String text,
            List<Lead> leads,
            String horizon,
            @Nullable LocalDate dueOn,
            List<Quotation> evidence,
            @Nullable Strength strength,
            List<Stand> positions,
            String agreement) {
        public Entry {
            leads = List.copyOf(leads);
            evidence = List.copyOf(evidence);
            positions = List.copyOf(positions);
        }

        /** The id of the item's element; links to items end with it. */
        public String anchor() {
            return code.toLowerCase(Locale.ROOT);
        }
    }

    /** A member body that leads an item. */
    public record Lead(String name, String jurisdiction) {}

    /**
     * A passage of a released summary that an item rests on.
     *
     * @param relation SUPPORTS, QUALIFIES or CONTRADICTS
     * @param kind the passage's kind as a key, such as {@code finding}
     * @param version of the summary that is quoted
     * @param block the passage's permanent id
     */
    public record Quotation(
            String relation,
            String kind,
            String quote,
            String workshopSlug,
            String workshop,
            String sessionSlug,
            String session,
            int version,
            String block) {

        /** The address of the quoted words, for ever. */
        public String path() {
            return "/workshops/%s/sessions/%s/v/%d#b-%s"
                    .formatted(workshopSlug, sessionSlug, version, block);
        }
    }

    /**
     * What stands behind an item, without names.
     *
     * @param sessions how many sessions the passages come from
     * @param sectors in words; empty where the small-group guard is silent
     * @param jurisdictions in words; empty where the small-group guard is silent
     * @param missing in sentences, such as "No passage from civil society."
     */
    public record Strength(
            int sessions, List<String> sectors, List<String> jurisdictions, List<String> missing) {
        public Strength {
            sectors = List.copyOf(sectors);
            jurisdictions = List.copyOf(jurisdictions);
            missing = List.copyOf(missing);
        }
    }

    /**
     * A member body's stand on an item.
     *
     * @param stand ENDORSES, WITH_RESERVATION, ABSTAINS, OBJECTS or NO_ANSWER
     * @param word the same in words
     */
    public record Stand(
            String body, String jurisdiction, String stand, String word, String statement) {}

    /**
     * Which member bodies were asked for positions.
     *
     * @param notConsulted bodies of the network that were not; empty where none was asked
     * @param consensus the definition that the items' agreement goes by; empty where none was asked
     */
    public record Consultation(
            List<String> consulted, List<String> notConsulted, String consensus) {
        public static final Consultation NONE = new Consultation(List.of(), List.of(), "");

        public Consultation {
            consulted = List.copyOf(consulted);
            notConsulted = List.copyOf(notConsulted);
        }
    }

    /** Something that was open at adoption and did not hold it up. */
    public record Waived(String what, String reason) {}

    /** A finding or recommendation that no item uses, and why. */
    public record SetAside(String quote, String path, String reason) {}

    /**
     * A statement from outside, as it was let through.
     *
     * @param on the code of the item; empty for the whole framework
     * @param from the name or body that it was given under
     * @param outcome what became of it, in words; empty while it is open
     */
    public record Outside(String on, String from, String text, String outcome, String reason) {}
}
