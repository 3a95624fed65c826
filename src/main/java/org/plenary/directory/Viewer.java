package org.plenary.directory;

import java.util.List;
import java.util.Optional;
import org.plenary.access.AccountId;

/**
 * Who is looking, as tags (see {@link Tags}). Made anew for every call, so a right that was
 * withdrawn is gone at the next search.
 */
record Viewer(Optional<AccountId> account, List<String> tags) {
    static final Viewer ANYONE = new Viewer(Optional.empty(), List.of(Tags.EVERYONE));

    Viewer {
        tags = List.copyOf(tags);
    }

    /** The tags that the index is asked for, see {@link Lexemes#stored}. */
    List<String> sharedTags() {
        boolean member = tags.contains(Tags.MEMBER);
        return tags.stream()
                .filter(t -> !Tags.isSelf(t) && !(member && t.equals(Tags.EVERYONE)))
                .map(t -> member && Tags.isWorkshop(t) ? Tags.onlyWorkshop(t) : t)
                .toList();
    }

    Optional<PersonId> self() {
        return Tags.self(tags);
    }

    String[] tagArray() {
        return tags.toArray(String[]::new);
    }
}
