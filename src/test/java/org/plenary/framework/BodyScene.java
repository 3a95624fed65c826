package org.plenary.framework;

import static org.plenary.framework.FrameworkScene.call;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.directory.AffiliationPlan;
import org.plenary.directory.Affiliations;
import org.plenary.directory.Audience;
import org.plenary.directory.BodyName;
import org.plenary.directory.BodyPlan;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.PersonId;
import org.plenary.directory.Profiles;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.springframework.stereotype.Component;

/** Makes member bodies and people who speak for them, for tests. */
@Component
public class BodyScene {
    private final MemberBodies bodies;
    private final Profiles profiles;
    private final Affiliations affiliations;
    private final TestAccounts accounts;

    BodyScene(
            MemberBodies bodies,
            Profiles profiles,
            Affiliations affiliations,
            TestAccounts accounts) {
        this.bodies = bodies;
        this.profiles = profiles;
        this.affiliations = affiliations;
        this.accounts = accounts;
    }

    /** Somebody of a body. */
    public record Tie(AccountId account, PersonId person, UUID affiliation, BodySummary body) {}

    public BodySummary body(String name) {
        return body(name, "Jurisdiction of " + name);
    }

    public BodySummary body(String name, String jurisdiction) {
        String unique = name + " " + UUID.randomUUID().toString().substring(0, 8);
        AccountId organizer = accounts.organizer();
        String slug =
                call(
                        organizer,
                        () ->
                                bodies.create(
                                        new BodyPlan(
                                                List.of(new BodyName("en", unique)),
                                                "",
                                                BodyKind.INSTITUTE,
                                                jurisdiction,
                                                null,
                                                "",
                                                List.of())));
        return call(organizer, () -> bodies.get(slug)).summary();
    }

    /** A member of the network with an affiliation, who does not speak for the body. */
    public Tie affiliated(BodySummary body, LocalDate from, LocalDate until) {
        AccountId account = accounts.member();
        PersonId person = call(account, () -> profiles.mine()).id();
        UUID affiliation =
                call(
                        account,
                        () ->
                                affiliations.add(
                                        person,
                                        new AffiliationPlan(
                                                body.id(),
                                                "Adviser",
                                                from,
                                                until,
                                                Audience.MEMBERS)));
        return new Tie(account, person, affiliation, body);
    }

    /** As {@link #affiliated}, entitled to speak for the body while it lasts. */
    public Tie speaker(BodySummary body, LocalDate from, LocalDate until) {
        Tie tie = affiliated(body, from, until);
        AsAccount.run(
                accounts.organizer(),
                () -> affiliations.letSpeak(tie.person(), tie.affiliation(), true));
        return tie;
    }

    public Tie speaker(BodySummary body) {
        return speaker(body, null, null);
    }
}
