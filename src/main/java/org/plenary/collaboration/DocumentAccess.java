package org.plenary.collaboration;

import java.util.Optional;

/**
 * One account's standing in one document at this moment.
 *
 * @param displayName what others may see beside this person's cursor under the attribution policy;
 *     empty: show nobody
 */
public record DocumentAccess(DocumentRole role, Optional<String> displayName) {
    public static final DocumentAccess NONE =
            new DocumentAccess(DocumentRole.NONE, Optional.empty());
}
