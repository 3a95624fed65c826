package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.directory.MergePreview.Fate;
import org.plenary.directory.MergePreview.Line;
import org.plenary.directory.MergePreview.Side;
import org.plenary.directory.MergeRows.Before;
import org.plenary.directory.MergeRows.Kind;
import org.plenary.directory.MergeRows.Merge;
import org.plenary.directory.PersonRows.Person;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * Makes one entry of two about one person. The other's address and everything that refers to it
 * lead to the one that is kept. Callers have asked for the right.
 */
@Component
class PersonMerges {
    private final PersonRows people;
    private final PersonValues values;
    private final VisibleValues visible;
    private final Viewers viewers;
    private final Ties ties;
    private final MergeTies moved;
    private final PersonIndex index;
    private final PhotoRows photos;
    private final MergeRows merges;
    private final CurrentAccount current;
    private final Notices notices;

    PersonMerges(
            PersonRows people,
            PersonValues values,
            VisibleValues visible,
            Viewers viewers,
            Ties ties,
            MergeTies moved,
            PersonIndex index,
            PhotoRows photos,
            MergeRows merges,
            CurrentAccount current,
            Notices notices) {
        this.people = people;
        this.values = values;
        this.visible = visible;
        this.viewers = viewers;
        this.ties = ties;
        this.moved = moved;
        this.index = index;
        this.photos = photos;
        this.merges = merges;
        this.current = current;
        this.notices = notices;
    }

    MergePreview preview(PersonId first, PersonId second) {
        Person one = people.get(first);
        Person two = people.get(second);
        requireOneAccount(one, two);
        Person kept = two.claimed() ? two : one;
        Person gone = kept == one ? two : one;
        List<PersonValue> stays = shown(kept);
        List<PersonValue> goes = asOtherName(shown(gone), stays);
        List<PersonValue> joined = Claims.joined(stays, goes);
        var lines = new ArrayList<Line>();
        goes.forEach(v -> lines.add(line(v, stays, joined)));
        Set<UUID> moving = moved.ofPerson(gone.id(), kept.id());
        ties.all(gone.id())
                .forEach(t ->
                        lines.add(
                                new Line(
                                        Field.AFFILIATION.words(),
                                        t.title(),
                                        moving.contains(t.id()) || kept.claimed()
                                                ? Fate.COMES_ALONG
                                                : Fate.SAME,
                                        "")));
        return new MergePreview(side(kept), side(gone), !kept.claimed(), lines, kept.claimed());
    }

    void merge(PersonId keptId, long keptVersion, PersonId goneId, long goneVersion) {
        lock(keptId, goneId);
        if (merges.stands(goneId.value(), keptId.value())) {
            return;
        }
        Person kept = people.get(keptId);
        Person gone = people.get(goneId);
        requireOneAccount(kept, gone);
        if (gone.claimed()) {
            throw new InvalidInput(
                    "An account stands behind the entry that would go, so nothing was merged. Keep that one.");
        }
        if (kept.version() != keptVersion || gone.version() != goneVersion) {
            throw new StaleChange(
                    "One of the two entries", "Merge as shown before", "Look at the preview again");
        }
        Before before = join(kept, gone);
        merges.insert(
                Kind.PERSON,
                keptId.value(),
                goneId.value(),
                current.require(),
                keptVersion + 1,
                before);
        AccountId owner = kept.account();
        if (owner != null) {
            tell(owner);
        }
    }

    /** Moves everything and gives how it was. */
    private Before join(Person kept, Person gone) {
        List<PersonValue> stays = values.all(kept.id());
        List<PersonValue> goes = values.all(gone.id());
        var before =
                new Before(
                        stays,
                        goes,
                        moved.stored(gone.id(), moved.ofPerson(gone.id(), kept.id())),
                        people.mergedInto(gone.id()));
        List<PersonValue> coming = asOtherName(goes, stays);
        values.replace(
                kept.id(), Claims.joined(stays, kept.claimed() ? forThemselves(coming) : coming));
        moved.toPerson(before.ties(), kept.id(), kept.claimed());
        if (!kept.claimed()) {
            photos.move(gone.id(), kept.id());
        }
        values.clear(List.of(gone.id()));
        index.remove(List.of(gone.id()));
        people.merge(gone.id(), kept.id());
        people.advance(gone.id(), gone.version());
        people.advance(kept.id(), kept.version());
        values.retag(kept.id());
        return before;
    }

    void undo(Merge merge) {
        PersonId keptId = new PersonId(merge.kept());
        PersonId goneId = new PersonId(merge.gone());
        lock(keptId, goneId);
        Person kept =
                people.find(keptId)
                        .filter(p -> !p.merged())
                        .orElseThrow(() ->
                                new InvalidInput(
                                        "The entry that was kept went into another one since, so nothing was changed. Undo that merge first."));
        Before before = merge.before();
        people.unmerge(goneId, before.earlier());
        moved.backToPerson(before.ties(), goneId);
        photos.moveBack(goneId, keptId);
        values.replace(goneId, before.gone());
        values.retag(goneId);
        values.replace(
                keptId,
                kept.version() == merge.version()
                        ? before.kept()
                        : without(values.all(keptId), before));
        people.advance(keptId, kept.version());
        people.find(goneId).ifPresent(p -> people.advance(goneId, p.version()));
        values.retag(keptId);
    }

    /** What was changed meanwhile stays; what only the merge brought goes. */
    private static List<PersonValue> without(List<PersonValue> now, Before before) {
        return now.stream()
                .filter(v ->
                        before.kept().stream().anyMatch(k -> same(k, v))
                                || before.gone().stream().noneMatch(g -> sameWords(g, v)))
                .toList();
    }

    /**
     * As far as the current account may see it, and nothing of whom it may not see the name; of
     * those without an account, everything.
     */
    private List<PersonValue> shown(Person person) {
        if (!person.claimed()) {
            return values.all(person.id());
        }
        List<PersonValue> seen =
                visible.of(viewers.current(), List.of(person.id()))
                        .getOrDefault(person.id(), List.of());
        boolean named = seen.stream().anyMatch(v -> v.field() == Field.FULL_NAME);
        return named
                ? seen.stream().filter(v -> v.field() != Field.AFFILIATION).toList()
                : List.of();
    }

    private Side side(Person person) {
        List<PersonValue> shown = shown(person);
        return new Side(
                person.id().toString(),
                first(shown, Field.FULL_NAME).orElse("Somebody whose name is not shown"),
                about(person, shown),
                DirectoryPaths.person(person.id()),
                person.version());
    }

    private String about(Person person, List<PersonValue> shown) {
        // ways to reach somebody with an account are shown one by one, and told to them
        if (person.claimed()) {
            return first(shown, Field.HEADLINE).orElse("");
        }
        Stream<String> tie = this.ties.all(person.id()).stream().map(Affiliation::title).limit(1);
        Stream<String> values =
                Stream.of(Field.HEADLINE, Field.EMAIL).flatMap(f -> first(shown, f).stream());
        return Stream.concat(tie, values).collect(Collectors.joining(" · "));
    }

    private static Optional<String> first(List<PersonValue> values, Field field) {
        return values.stream().filter(v -> v.field() == field).map(PersonValue::value).findFirst();
    }

    /** Another way of writing the name stays findable. */
    private static List<PersonValue> asOtherName(List<PersonValue> goes, List<PersonValue> stays) {
        return goes.stream()
                .map(v ->
                        v.field() == Field.FULL_NAME && stays.stream().noneMatch(s -> same(s, v))
                                ? new PersonValue(Field.OTHER_NAME, v.value(), "", v.audience())
                                : v)
                .toList();
    }

    private static List<PersonValue> forThemselves(List<PersonValue> coming) {
        return coming.stream()
                .map(v -> new PersonValue(v.field(), v.value(), v.detail(), Audience.ONLY_ME))
                .toList();
    }

    private static Line line(PersonValue v, List<PersonValue> stays, List<PersonValue> joined) {
        Fate fate =
                stays.stream().anyMatch(s -> same(s, v))
                        ? Fate.SAME
                        : joined.contains(v) ? Fate.COMES_ALONG : Fate.STAYS_BEHIND;
        String instead =
                fate == Fate.STAYS_BEHIND && v.field().most() == 1
                        ? stays.stream()
                                .filter(s -> s.field() == v.field())
                                .map(PersonValue::value)
                                .collect(Collectors.joining(", "))
                        : "";
        return new Line(v.field().words(), v.value(), fate, instead);
    }

    private static boolean same(PersonValue one, PersonValue other) {
        return one.field() == other.field()
                && Tokens.fold(one.value()).equals(Tokens.fold(other.value()));
    }

    private static boolean sameWords(PersonValue gone, PersonValue now) {
        boolean name = gone.field() == Field.FULL_NAME && now.field() == Field.OTHER_NAME;
        return (name || gone.field() == now.field())
                && Tokens.fold(gone.value()).equals(Tokens.fold(now.value()));
    }

    private void lock(PersonId one, PersonId two) {
        if (one.equals(two)) {
            throw new InvalidInput(
                    "This is one and the same entry, so there is nothing to merge. Choose another one.");
        }
        Stream.of(one, two)
                .sorted(java.util.Comparator.comparing(PersonId::value))
                .forEach(people::lock);
    }

    private static void requireOneAccount(Person one, Person two) {
        if (one.id().equals(two.id())) {
            throw new InvalidInput(
                    "This is one and the same entry, so there is nothing to merge. Choose another one.");
        }
        if (one.claimed() && two.claimed()) {
            throw new InvalidInput(
                    "Both entries belong to an account, so they cannot be merged. One of the two people erases theirs, or an administrator does.");
        }
    }

    private void tell(AccountId owner) {
        notices.tell(
                owner,
                new Notice(
                        "profile-merged",
                        "A second entry about you went into your profile",
                        "What it said and yours did not is now in your profile, for your eyes only. Show it to others, or remove it.",
                        DirectoryPaths.me()));
    }
}
