package org.plenary.workshop;

import java.util.List;

/**
 * People at a workshop as the reader may see them.
 *
 * @param unlisted how many more take part without being listed
 */
public record PeopleList(List<Participant> people, int unlisted) {
    static final PeopleList NONE = new PeopleList(List.of(), 0);
}
