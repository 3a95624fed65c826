package org.plenary.summary;

/**
 * A passage as the current account may read it: from the text where it may read that, otherwise
 * from the newest public version.
 *
 * @param version the passage's own version; with summary and block id it names these very words
 * @param releasedVersion the newest public version that holds exactly these words; 0 for none
 */
public record FoundPassage(
        SummaryPlace place,
        String blockId,
        int position,
        PassageKind kind,
        String text,
        int version,
        int releasedVersion) {

    public PassageKey key() {
        return new PassageKey(place.id(), blockId);
    }

    /** Where the passage can be read: in the workspace, or in the public version. */
    public String path() {
        return place.passagePath(blockId, releasedVersion);
    }
}
