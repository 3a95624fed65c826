package org.plenary.framework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;

/**
 * What the pages of a framework need of whoever releases its versions; implemented where releases
 * are kept.
 */
public interface FrameworkVersions {
    /** Stands for the text of this moment where a version's number is asked. */
    int PRESENT = 0;

    /**
     * A released version.
     *
     * @param kind in words, such as "Consultation draft"
     * @param mark how the kind is drawn: half, public or corrected
     * @param path its permanent address on the public site
     */
    record Version(
            int number,
            String kind,
            String mark,
            Instant releasedAt,
            @Nullable String note,
            String path) {}

    /**
     * What a release would put before everyone.
     *
     * @param contents in short sentences
     * @param html the items as the public page would show them
     */
    record Preview(int number, String kind, String path, List<String> contents, String html) {}

    /** What changed between two versions, in a sentence and as HTML. */
    record Comparison(String words, String html) {}

    /** The newest first; they are public, so no rights are asked. */
    List<Version> of(FrameworkId framework);

    /**
     * @param to CONSULTATION or ADOPTED
     * @throws org.plenary.base.NotFound when the current account may not read the framework
     */
    Preview preview(FrameworkId framework, FrameworkState to);

    /**
     * @param from a released version
     * @param to a released version, or {@link #PRESENT} for whoever may read the framework
     */
    Comparison compare(FrameworkId framework, int from, int to);

    /**
     * Releases the draft and opens the consultation; the same press twice is once.
     *
     * @param version of the framework, as the editor saw it
     * @throws StaleChange when it has moved on since
     */
    Version releaseForConsultation(FrameworkId framework, long version);

    /**
     * Adopts the text and releases it; the same press twice is once.
     *
     * @param version of the framework, as the editor saw it
     * @throws StaleChange when it has moved on since
     * @throws InvalidInput while anything is open and not waived
     */
    Version adopt(FrameworkId framework, long version);
}
