package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.access.Invitations;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.PersonRows.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say of themselves. A person's own account changes it; of somebody without an account,
 * the network's organizers and administrators do, until they claim it.
 */
@Service
@Transactional
public class Profiles {
    static final String GRANT = "directory:";

    private final PersonRows people;
    private final PersonValues values;
    private final Ties ties;
    private final Viewers viewers;
    private final Directory directory;
    private final SharedWorkshops workshops;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Invitations invitations;
    private final AuditTrail audit;

    Profiles(
            PersonRows people,
            PersonValues values,
            Ties ties,
            Viewers viewers,
            Directory directory,
            SharedWorkshops workshops,
            Accounts accounts,
            CurrentAccount current,
            Invitations invitations,
            AuditTrail audit) {
        this.people = people;
        this.values = values;
        this.ties = ties;
        this.viewers = viewers;
        this.directory = directory;
        this.workshops = workshops;
        this.accounts = accounts;
        this.current = current;
        this.invitations = invitations;
        this.audit = audit;
    }

    /** The current account's own; made with its name at the first visit. */
    public Profile mine() {
        return profile(people.get(own(current.require())));
    }

    /**
     * @throws NotFound when there is nobody, or nobody whom the current account may change
     */
    @Transactional(readOnly = true)
    public Profile open(PersonId person) {
        return profile(changeable(person));
    }

    /** Whether the current account may change the person. */
    @Transactional(readOnly = true)
    public boolean mayChange(PersonId person) {
        return people.find(person).filter(p -> !p.merged()).filter(this::mayChange).isPresent();
    }

    /** Whether the current account may add people and bodies. */
    public boolean mayAdd() {
        return current.has(NetworkRole.ORGANIZER) || current.has(NetworkRole.ADMINISTRATOR);
    }

    /**
     * Replaces all values; empty ones are left out.
     *
     * @param version the one that the change was made from
     * @throws StaleChange when it was changed since
     * @throws InvalidInput when a value cannot be one; nothing was saved
     */
    public Profile replace(PersonId id, long version, List<PersonValue> said) {
        Person person = changeable(id);
        List<PersonValue> checked = ProfileRules.checked(said);
        if (!people.advance(id, version)) {
            throw new StaleChange("The profile", text(checked), text(values.all(id)));
        }
        values.replace(id, checked);
        audit.record(
                "profile-changed",
                "person",
                id.toString(),
                Map.of("by", person.is(current.id()) ? "the person" : "an organizer"));
        return profile(people.get(id));
    }

    /** Somebody without an account; for organizers and administrators of the network. */
    public PersonId add(List<PersonValue> said) {
        if (!mayAdd()) {
            throw new NotAllowed("People are added by the network's organizers.");
        }
        PersonId id = values.create(null);
        values.replace(id, ProfileRules.checked(said));
        audit.record("person-added", "person", id.toString(), Map.of());
        return id;
    }

    /** Sends somebody without an account the link by which they take their profile over. */
    public void invite(PersonId id, String email) {
        Person person = changeable(id);
        if (person.claimed()) {
            throw new InvalidInput("This person has an account already, so nobody was invited.");
        }
        invitations.invite(
                email,
                GRANT + id,
                "It is for your entry in the network's directory, which you then keep yourself.");
        audit.record("person-invited", "person", id.toString(), Map.of());
    }

    /** The own profile as others find it; nobody, when the name is hidden from them. */
    public Optional<PersonDetails> seenBy(Eyes eyes) {
        AccountId account = current.require();
        PersonId person = own(account);
        try {
            return Optional.of(directory.person(viewer(eyes, account), person));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    /** Whether anybody is in the circle of those who shared a workshop. */
    @Transactional(readOnly = true)
    public boolean sharedAnyWorkshop() {
        return !workshops.of(current.require()).isEmpty();
    }

    Viewer viewer(Eyes eyes, AccountId account) {
        return switch (eyes) {
            case EVERYONE -> Viewer.ANYONE;
            case MEMBER -> new Viewer(Optional.empty(), List.of(Tags.EVERYONE, Tags.MEMBER));
            case SHARED_WORKSHOP -> {
                var tags = new ArrayList<String>(List.of(Tags.EVERYONE));
                workshops.of(account).stream().limit(1).map(Tags::workshop).forEach(tags::add);
                yield new Viewer(Optional.empty(), tags);
            }
            case ME -> viewers.of(account);
        };
    }

    /** Two first visits at once make one person. */
    PersonId own(AccountId account) {
        Optional<PersonId> known = values.of(account);
        if (known.isPresent()) {
            return known.get();
        }
        String name = accounts.get(account).name();
        return values.createOnce(account, List.of(new PersonValue(Field.FULL_NAME, name)));
    }

    private Profile profile(Person person) {
        return new Profile(
                person.id(),
                person.version(),
                values.all(person.id()),
                ties.all(person.id()),
                person.claimed(),
                person.is(current.id()));
    }

    Person changeable(PersonId id) {
        Person person = people.get(id);
        if (!mayChange(person)) {
            throw new NotAllowed(
                    person.claimed()
                            ? "This profile is changed by its owner only."
                            : "People without an account are looked after by the network's organizers.");
        }
        return person;
    }

    private boolean mayChange(Person person) {
        return person.is(current.id()) || (!person.claimed() && mayAdd());
    }

    private static String text(List<PersonValue> values) {
        return values.stream()
                .map(v ->
                        "%s: %s (%s)".formatted(v.field().words(), v.value(), v.audience().words()))
                .collect(Collectors.joining("\n"));
    }
}
