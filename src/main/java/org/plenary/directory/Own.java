package org.plenary.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The viewer's own entry. Its words are read from the values themselves and compared here: kept in
 * the index under a tag of each person, they would be most of it.
 */
@Component
class Own {
    private final PersonIndex index;
    private final TopicPeople topics;

    Own(PersonIndex index, TopicPeople topics) {
        this.index = index;
        this.topics = topics;
    }

    /** Empty when the viewer has no entry. */
    Self of(Viewer viewer) {
        Optional<PersonId> person = viewer.self();
        return new Self(viewer, person, person.map(index::tokens).orElse(Set.of()), topics);
    }

    /** A viewer with the words of their own entry. */
    record Self(Viewer viewer, Optional<PersonId> person, Set<String> tokens, TopicPeople topics) {
        Ask ask(List<List<String>> words, DirectoryQuery query) {
            List<String> on = query.filters().getOrDefault(Filter.TOPIC, List.of());
            boolean found = Lexemes.answers(tokens, words, query);
            return new Ask(
                    Lexemes.asked(viewer, words, query),
                    found ? person.orElseThrow().value() : Ask.NOBODY,
                    on.isEmpty() ? null : topics.named(viewer, on));
        }

        /** For everybody whose name the viewer may see. */
        Ask named() {
            return new Ask(
                    List.of(Lexemes.named(viewer)), person.map(PersonId::value).orElse(Ask.NOBODY));
        }
    }
}
