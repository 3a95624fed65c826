package org.plenary.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next where the next page begins; null when this is the last
 * @param spelledAs the words that were looked for instead, when the typed ones found nobody; empty
 *     otherwise
 */
public record DirectoryPage(
        List<PersonCard> people, @Nullable String next, List<String> spelledAs) {}
