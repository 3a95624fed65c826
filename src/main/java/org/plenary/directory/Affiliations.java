package org.plenary.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dated ties of people to member bodies; changed by whoever may change the person. */
@Service
@Transactional
public class Affiliations {
    private final Profiles profiles;
    private final BodyRows bodies;
    private final PersonRows people;
    private final PersonValues values;
    private final Ties ties;
    private final Speakers speakers;
    private final Directory directory;
    private final Viewers viewers;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Affiliations(
            Profiles profiles,
            BodyRows bodies,
            PersonRows people,
            PersonValues values,
            Ties ties,
            Speakers speakers,
            Directory directory,
            Viewers viewers,
            JdbcClient jdbc,
            AuditTrail audit) {
        this.profiles = profiles;
        this.bodies = bodies;
        this.people = people;
        this.values = values;
        this.ties = ties;
        this.speakers = speakers;
        this.directory = directory;
        this.viewers = viewers;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What the person was on that day, as far as the current account may see it: empty when there
     * is nothing, or nothing for this viewer.
     *
     * @throws NotFound when there is nobody whose name the current account may see
     */
    @Transactional(readOnly = true)
    public List<Affiliation> at(PersonId person, LocalDate day) {
        return at(viewers.current(), person, day);
    }

    /**
     * The bodies that the account is entitled to speak for on that day. It is about the caller's
     * own rights, so no audience limits it; whoever shows it to others asks theirs.
     */
    @Transactional(readOnly = true)
    public List<BodySummary> spokenForBy(AccountId account, LocalDate day) {
        return speakers.spokenForBy(account, day);
    }

    /** The accounts entitled to speak for the body on that day; for rights, not for showing. */
    @Transactional(readOnly = true)
    public List<AccountId> speakersOf(BodyId body, LocalDate day) {
        return speakers.of(body, day);
    }

    /** The affiliations by which the person speaks for a body, for themselves and organizers. */
    @Transactional(readOnly = true)
    public Set<UUID> speaking(PersonId person) {
        if (!mayLetSpeak()) {
            profiles.changeable(person);
        }
        return speakers.affiliations(person);
    }

    /** Whether the current account says who speaks for a body. */
    public boolean mayLetSpeak() {
        return profiles.mayAdd();
    }

    /**
     * Entitles the person to speak for the body while the affiliation lasts, or ends that; twice is
     * once. The person may not do it: they could speak for anybody.
     *
     * @throws NotAllowed unless an organizer or administrator of the network asks
     */
    public void letSpeak(PersonId person, UUID affiliation, boolean speaks) {
        if (!mayLetSpeak()) {
            throw new NotAllowed("Who speaks for a body is said by the network's organizers.");
        }
        if (speakers.set(person, affiliation, speaks)) {
            audit.record(
                    speaks ? "body-speaker-named" : "body-speaker-ended",
                    "person",
                    person.toString(),
                    Map.of("affiliation", affiliation.toString()));
        }
    }

    List<Affiliation> at(Viewer viewer, PersonId person, LocalDate day) {
        return directory.person(viewer, person).affiliations().stream()
                .filter(a -> a.heldOn(day))
                .toList();
    }

    /**
     * @throws InvalidInput when it cannot be taken; nothing was saved
     */
    public UUID add(PersonId person, AffiliationPlan plan) {
        profiles.changeable(person);
        // two at once are counted one after the other
        people.lock(person);
        if (ties.all(person).size() >= Field.AFFILIATION.most()) {
            throw new InvalidInput(
                    "At most %d affiliations can be kept, so nothing was saved. Remove one first."
                            .formatted(Field.AFFILIATION.most()));
        }
        AffiliationPlan checked = checked(plan);
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into affiliation
                          (id, person_id, body_id, role_title, from_date, until_date, audience, tags)
                        values (:id, :person, :body, :role, :from, :until, :audience, :tags)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("body", checked.body().value())
                .param("role", checked.roleTitle())
                .param("from", checked.from())
                .param("until", checked.until())
                .param("audience", checked.audience().name())
                .param("tags", values.tags(person, checked.audience()))
                .update();
        changed("affiliation-added", person, id);
        return id;
    }

    /**
     * Writes what is stated; twice the same is once. Who speaks for a body does so no more after
     * turning the affiliation to another body or making it longer by themselves.
     */
    public void change(PersonId person, UUID affiliation, AffiliationPlan plan) {
        profiles.changeable(person);
        AffiliationPlan checked = checked(plan);
        int found =
                jdbc.sql(
                                """
                                update affiliation set body_id = :body, role_title = :role,
                                  from_date = :from, until_date = :until, audience = :audience,
                                  tags = :tags,
                                  speaks_for_body = speaks_for_body and (:keeper
                                    or (body_id = :body and coalesce(:until::date, 'infinity')
                                        <= coalesce(until_date, 'infinity')))
                                where id = :id and person_id = :person
                                """)
                        .param("id", affiliation)
                        .param("person", person.value())
                        .param("body", checked.body().value())
                        .param("role", checked.roleTitle())
                        .param("from", checked.from())
                        .param("until", checked.until())
                        .param("audience", checked.audience().name())
                        .param("tags", values.tags(person, checked.audience()))
                        .param("keeper", mayLetSpeak())
                        .update();
        if (found == 0) {
            throw new NotFound("This affiliation is not there any more.");
        }
        changed("affiliation-changed", person, affiliation);
    }

    /** Takes the tie away altogether; for one that ended, state its last day instead. */
    public void remove(PersonId person, UUID affiliation) {
        profiles.changeable(person);
        jdbc.sql("delete from affiliation where id = ? and person_id = ?")
                .params(affiliation, person.value())
                .update();
        changed("affiliation-removed", person, affiliation);
    }

    private void changed(String action, PersonId person, UUID affiliation) {
        values.reindex(person);
        people.touch(person);
        audit.record(
                action, "person", person.toString(), Map.of("affiliation", affiliation.toString()));
    }

    private AffiliationPlan checked(AffiliationPlan plan) {
        if (bodies.find(plan.body()).isEmpty()) {
            throw new NotFound("There is no such member body, so nothing was saved.");
        }
        if (plan.from() != null && plan.until() != null && plan.until().isBefore(plan.from())) {
            throw new InvalidInput(
                    "The last day lies before the first, so nothing was saved. Correct one of them.");
        }
        return new AffiliationPlan(
                plan.body(),
                Texts.optional("The role", plan.roleTitle(), 200),
                plan.from(),
                plan.until(),
                plan.audience());
    }
}
