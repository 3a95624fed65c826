package org.plenary.directory;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.access.GrantPlaces;
import org.springframework.stereotype.Component;

/** Who takes over an entry comes to their profile; an entry that is taken leads nowhere. */
@Component
class DirectoryGrantPlaces implements GrantPlaces {
    private static final Pattern GRANT = Pattern.compile("directory:([0-9a-f-]{36})");

    private final PersonRows people;

    DirectoryGrantPlaces(PersonRows people) {
        this.people = people;
    }

    @Override
    public Optional<String> pathOf(String grant) {
        Matcher match = GRANT.matcher(grant);
        return match.matches()
                ? people.find(people.whoIs(new PersonId(UUID.fromString(match.group(1)))))
                        .filter(p -> !p.claimed() && !p.merged())
                        .map(p -> DirectoryPaths.me())
                : Optional.empty();
    }
}
