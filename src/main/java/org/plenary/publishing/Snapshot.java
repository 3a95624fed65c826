package org.plenary.publishing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.Block;

/**
 * Everything that a released version says, as it stood at that moment. Stored as JSON; a reader of
 * an old one must still understand it, so fields are only ever added.
 *
 * @param format 1
 * @param corrigendum what was wrong before; null in version 1
 * @param rapporteurs as the session's attribution policy lets them be named; may be empty
 * @param attribution the session's policy, in words
 */
public record Snapshot(
        int format,
        int version,
        Instant publishedAt,
        @Nullable String corrigendum,
        Convening workshop,
        Sitting session,
        String attribution,
        List<String> rapporteurs,
        List<Block> blocks) {

    public static final int FORMAT = 1;

    public Snapshot {
        rapporteurs = List.copyOf(rapporteurs);
        blocks = List.copyOf(blocks);
    }

    /**
     * The workshop.
     *
     * @param dates in words, such as "20–21 November 2024"; empty when not known
     * @param organisers in words, each with its relation
     */
    public record Convening(
            String slug,
            String title,
            String place,
            String dates,
            List<String> organisers,
            List<String> objectives) {
        public Convening {
            organisers = List.copyOf(organisers);
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * The session; times null when unknown.
     *
     * @param kind in words
     * @param zone the zone's id, in which times are told
     */
    public record Sitting(
            String slug,
            String title,
            String kind,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            String zone) {}
}
