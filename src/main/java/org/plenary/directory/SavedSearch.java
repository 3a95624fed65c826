package org.plenary.directory;

import java.util.List;
import java.util.UUID;

/**
 * A search that somebody keeps.
 *
 * @param newcomers those whom digests counted within the last 30 days, as far as the viewer may
 *     find them now; at most {@link SavedSearches#MOST_SHOWN}
 */
public record SavedSearch(
        UUID id, String name, DirectoryQuery query, Digest digest, List<PersonCard> newcomers) {}
