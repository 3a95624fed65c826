package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.directory.EntrySearch.Hit;
import org.plenary.directory.Own.Self;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds people. What the current account may not see of somebody can neither match nor show, which
 * each query decides by itself. There is no transaction around them: counting writes, and nobody
 * shall hold one connection while waiting for another.
 */
@Service
public class Directory {
    /** People on a page. */
    public static final int PAGE = 20;

    private final Viewers viewers;
    private final EntrySearch entries;
    private final VisibleValues values;
    private final PersonCards cards;
    private final Own own;
    private final Spelling spelling;
    private final Facets facets;
    private final PersonRows people;
    private final Ties ties;
    private final Limits limits;
    private final Watch watch;
    private final ContactDetails contacts;
    private final JdbcClient jdbc;

    Directory(
            Viewers viewers,
            EntrySearch entries,
            VisibleValues values,
            PersonCards cards,
            Own own,
            Spelling spelling,
            Facets facets,
            PersonRows people,
            Ties ties,
            Limits limits,
            Watch watch,
            ContactDetails contacts,
            JdbcClient jdbc) {
        this.viewers = viewers;
        this.entries = entries;
        this.values = values;
        this.cards = cards;
        this.own = own;
        this.spelling = spelling;
        this.facets = facets;
        this.people = people;
        this.ties = ties;
        this.limits = limits;
        this.watch = watch;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /**
     * One page. Names that begin with the typed words come first, then everyone else who matches,
     * each group in the order of names. When nobody matches, words spelled alike are tried.
     *
     * @throws InvalidInput when the place to go on from is none, or the account searches too often
     */
    public DirectoryPage search(DirectoryQuery query) {
        Viewer viewer = viewers.current();
        limits.searched(viewer);
        if (query.after() != null) {
            watch.turned(viewer);
        }
        return search(viewer, query);
    }

    /**
     * What the search could be narrowed to, counted by the same predicate.
     *
     * @throws InvalidInput when the account searches too often
     */
    public List<Facet> facets(DirectoryQuery query) {
        Viewer viewer = viewers.current();
        limits.searched(viewer);
        return facets.of(viewer, query);
    }

    /**
     * Everything of one person that the current account may see.
     *
     * @throws NotFound when there is nobody, or nobody whose name may be seen
     * @throws InvalidInput when the account opens too many people
     */
    public PersonDetails person(PersonId asked) {
        Viewer viewer = viewers.current();
        limits.opened(viewer);
        PersonDetails person = person(viewer, asked);
        watch.opened(viewer, person.id());
        return withoutUnasked(viewer, person);
    }

    /**
     * What the person shows to everyone, whoever asks, without any way to reach them.
     *
     * @throws NotFound when there is nobody whose name everyone may see
     * @throws InvalidInput when too many are opened
     */
    public PersonDetails publicly(PersonId asked) {
        limits.opened(Viewer.ANYONE);
        PersonDetails person = person(Viewer.ANYONE, asked);
        return new PersonDetails(
                person.id(),
                person.values().stream().filter(v -> !v.field().isContact()).toList(),
                person.affiliations());
    }

    /** Ways to reach somebody are shown on asking, each by itself. */
    private PersonDetails withoutUnasked(Viewer viewer, PersonDetails person) {
        Set<Field> shown = contacts.shown(viewer, person.id());
        Map<Boolean, List<PersonValue>> parts =
                person.values().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        v -> v.field().isContact() && !shown.contains(v.field())));
        return new PersonDetails(
                person.id(),
                parts.getOrDefault(false, List.of()),
                person.affiliations(),
                parts.getOrDefault(true, List.of()).stream()
                        .map(PersonValue::field)
                        .collect(Collectors.toSet()));
    }

    PersonDetails person(Viewer viewer, PersonId asked) {
        PersonId person = people.whoIs(asked);
        List<PersonValue> seen =
                visible(viewer, person).stream()
                        .filter(v -> v.field() != Field.AFFILIATION)
                        .toList();
        return new PersonDetails(person, seen, ties.of(viewer, person));
    }

    List<PersonValue> visible(Viewer viewer, PersonId person) {
        List<PersonValue> seen = values.of(viewer, List.of(person)).getOrDefault(person, List.of());
        if (seen.stream().noneMatch(v -> v.field() == Field.FULL_NAME)) {
            throw new NotFound("There is nobody at this address whom you may see.");
        }
        return seen;
    }

    DirectoryPage search(Viewer viewer, DirectoryQuery query) {
        Self self = own.of(viewer);
        List<String> asked = Tokens.asked(query.text());
        DirectoryPage page = page(self, query, asked.stream().map(List::of).toList());
        if (!page.people().isEmpty() || query.after() != null || asked.isEmpty()) {
            return page;
        }
        List<List<String>> alike = asked.stream().map(w -> withNeighbours(self, w)).toList();
        if (alike.stream().allMatch(w -> w.size() == 1)) {
            return page;
        }
        DirectoryPage second = page(self, query, alike);
        return second.people().isEmpty()
                ? page
                : new DirectoryPage(second.people(), null, standing(self, alike, second.people()));
    }

    /**
     * Of the words those that stand in what is shown: the words of a value that was hidden since
     * may still be known to the spelling.
     */
    private List<String> standing(Self self, List<List<String>> words, List<PersonCard> people) {
        Set<String> shown =
                values
                        .of(self.viewer(), people.stream().map(PersonCard::id).toList())
                        .values()
                        .stream()
                        .flatMap(List::stream)
                        .filter(v -> !v.field().isContact())
                        .flatMap(v -> Tokens.stored(v.value()).stream())
                        .collect(Collectors.toSet());
        return words.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(w -> shown.stream().anyMatch(t -> t.startsWith(w)))
                .toList();
    }

    private List<String> withNeighbours(Self viewer, String word) {
        var words = new ArrayList<String>();
        words.add(word);
        words.addAll(spelling.like(viewer, word));
        return words;
    }

    private DirectoryPage page(Self self, DirectoryQuery query, List<List<String>> words) {
        String prefix = words.isEmpty() ? "" : words.getFirst().getFirst();
        Optional<Hit> after =
                Optional.ofNullable(query.after()).map(c -> place(self, Cursor.decode(c)));
        List<Hit> hits = entries.find(self.ask(words, query), prefix, after, PAGE + 1);
        return shown(self.viewer(), hits, words);
    }

    /** Only somebody whom the viewer may find has a place; else a made-up cursor would tell one. */
    private Hit place(Self self, Cursor cursor) {
        Ask named = self.named();
        return named.parameters(
                        jdbc.sql(
                                named.in(
                                        """
                                        select sort_key from directory_entry
                                        where person_id = :person
                                          and (:asked or person_id = :self)
                                        """)))
                .param("person", cursor.person())
                .query(String.class)
                .optional()
                .map(key -> new Hit(cursor.person(), key, cursor.beginnings()))
                .orElseThrow(() ->
                        new InvalidInput(
                                "The list changed where this page began. Start the search again."));
    }

    private DirectoryPage shown(Viewer viewer, List<Hit> hits, List<List<String>> words) {
        List<Hit> page = hits.subList(0, Math.min(PAGE, hits.size()));
        List<PersonId> ids = page.stream().map(h -> new PersonId(h.person())).toList();
        String next = hits.size() > PAGE ? Cursor.after(page.getLast()).encoded() : null;
        return new DirectoryPage(cards.of(viewer, ids, words), next, List.of());
    }
}
