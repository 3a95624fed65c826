package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.BodyKind;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Each field × audience × viewer × channel, by planting a secret and asking for it. */
@PlenaryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityMatrixTest {
    @Autowired Directory directory;
    @Autowired Facets facets;
    @Autowired Spelling spelling;
    @Autowired Own own;
    @Autowired Ties ties;
    @Autowired PersonValues values;
    @Autowired Profiles profiles;
    @Autowired Affiliations affiliations;
    @Autowired MemberBodies bodies;
    @Autowired OwnData data;
    @Autowired Viewers viewers;
    @Autowired Workshops workshops;
    @Autowired Participations participations;
    @Autowired TestAccounts accounts;
    @Autowired TransactionTemplate transaction;

    private final String mark = "z" + Long.toString(System.nanoTime(), 36);
    private final Map<Audience, AccountId> owners = new EnumMap<>(Audience.class);
    private final Map<Audience, PersonId> people = new EnumMap<>(Audience.class);
    private final Map<String, AccountId> looking = new LinkedHashMap<>();
    private BodyId body;

    @BeforeAll
    void plant() throws Exception {
        AccountId organizer = accounts.organizer();
        WorkshopId shared =
                AsAccount.call(organizer, () -> workshops.create(WorkshopPlan.titled("Shared")));
        WorkshopId other =
                AsAccount.call(organizer, () -> workshops.create(WorkshopPlan.titled("Other")));
        body = body(organizer);
        looking.put("member", accounts.member());
        looking.put("outsider", accounts.create("Otto Outsider"));
        looking.put("participant", accounts.create("Paula Participant"));
        looking.put("elsewhere", accounts.create("Elsa Elsewhere"));
        looking.put("administrator", accounts.administrator());
        admit(organizer, shared, looking.get("participant"));
        admit(organizer, other, looking.get("elsewhere"));
        for (Audience audience : Audience.values()) {
            AccountId owner = accounts.create("Person " + mark);
            admit(organizer, shared, owner);
            owners.put(audience, owner);
            people.put(audience, plant(owner, audience));
        }
    }

    @Test
    void what_is_hidden_is_in_no_channel_and_what_is_not_is_in_all() {
        for (Audience audience : Audience.values()) {
            for (String who : kinds()) {
                boolean sees = sees(who, audience);
                for (Field field : Field.values()) {
                    if (field == Field.FULL_NAME || field == Field.SORT_NAME) {
                        continue;
                    }
                    var what = "%s for %s as %s".formatted(field, audience, who);
                    Viewer viewer = viewer(who, audience);
                    PersonId person = people.get(audience);
                    assertThat(page(viewer, person, field, audience)).as(what).isEqualTo(sees);
                    boolean findable = sees && field != Field.PRONUNCIATION && !field.isContact();
                    assertThat(matches(viewer, person, field, audience))
                            .as("found by %s", what)
                            .isEqualTo(findable);
                    assertThat(spelled(viewer, field, audience))
                            .as("spelled like %s", what)
                            .isEqualTo(findable);
                }
            }
        }
    }

    @Test
    void a_facet_counts_what_the_viewer_may_see_and_nothing_else() {
        for (Audience audience : Audience.values()) {
            for (String who : kinds()) {
                List<Facet> all = facets.of(viewer(who, audience), DirectoryQuery.of(mark));
                for (Field field : List.of(Field.EXPERTISE, Field.SECTOR, Field.LANGUAGE)) {
                    boolean counted =
                            all.stream()
                                    .filter(f -> f.filter().field().orElse(null) == field)
                                    .flatMap(f -> f.choices().stream())
                                    .anyMatch(c -> c.value().equals(secret(field, audience)));
                    assertThat(counted)
                            .as("%s for %s as %s", field, audience, who)
                            .isEqualTo(sees(who, audience));
                }
            }
        }
    }

    @Test
    void a_filter_matches_only_what_the_viewer_may_see() {
        for (Audience audience : Audience.values()) {
            for (String who : kinds()) {
                var query =
                        DirectoryQuery.of("")
                                .with(Filter.EXPERTISE, secret(Field.EXPERTISE, audience));
                assertThat(directory.search(viewer(who, audience), query).people().isEmpty())
                        .as("%s as %s", audience, who)
                        .isEqualTo(!sees(who, audience));
            }
        }
    }

    @Test
    void a_card_and_a_code_hold_what_the_page_holds() {
        for (Audience audience : Audience.values()) {
            for (String who : kinds()) {
                PersonDetails seen = seen(viewer(who, audience), people.get(audience));
                String card = VCard.of(seen).replace("\r\n ", "") + VCard.small(seen);
                for (Field field : List.of(Field.EMAIL, Field.PHONE, Field.ADDRESS, Field.ABOUT)) {
                    assertThat(card.contains(secret(field, audience)))
                            .as("%s for %s as %s", field, audience, who)
                            .isEqualTo(sees(who, audience));
                }
                assertThat(card.contains(secret(Field.AFFILIATION, audience)))
                        .isEqualTo(sees(who, audience));
            }
        }
    }

    @Test
    void a_body_and_a_position_at_a_date_show_ties_within_rights() {
        for (Audience audience : Audience.values()) {
            for (String who : kinds()) {
                Viewer viewer = viewer(who, audience);
                PersonId person = people.get(audience);
                assertThat(
                                ties.ofBody(viewer, body, 200).stream()
                                        .anyMatch(m -> m.person().equals(person)))
                        .as("body, %s as %s", audience, who)
                        .isEqualTo(sees(who, audience));
                assertThat(affiliations.at(viewer, person, LocalDate.of(2024, 11, 20)).isEmpty())
                        .as("position, %s as %s", audience, who)
                        .isEqualTo(!sees(who, audience));
            }
        }
    }

    @Test
    void an_export_holds_everything_of_oneself_and_nothing_of_others() throws Exception {
        for (Audience mine : Audience.values()) {
            AccountId owner = owners.get(mine);
            String all =
                    AsAccount.call(owner, data::json)
                            + AsAccount.call(owner, data::csv)
                            + AsAccount.call(owner, () -> data.vcard()).replace("\r\n ", "");
            for (Audience audience : Audience.values()) {
                for (Field field : List.of(Field.PHONE, Field.EXPERTISE, Field.ABOUT)) {
                    assertThat(all.contains(secret(field, audience))).isEqualTo(audience == mine);
                }
            }
        }
    }

    private PersonId plant(AccountId owner, Audience audience) throws Exception {
        PersonId id =
                transaction.execute(t -> {
                    PersonId person = profiles.own(owner);
                    var said = new ArrayList<PersonValue>();
                    said.add(new PersonValue(Field.FULL_NAME, "Person " + mark, Audience.PUBLIC));
                    for (Field field : Field.values()) {
                        if (field != Field.FULL_NAME
                                && field != Field.SORT_NAME
                                && field != Field.AFFILIATION) {
                            said.add(new PersonValue(field, secret(field, audience), audience));
                        }
                    }
                    values.replace(person, said);
                    return person;
                });
        var plan =
                new AffiliationPlan(
                        body, secret(Field.AFFILIATION, audience), null, null, audience);
        AsAccount.run(owner, () -> affiliations.add(id, plan));
        return id;
    }

    private BodyId body(AccountId organizer) throws Exception {
        var slug = new AtomicReference<String>();
        AsAccount.run(
                organizer,
                () ->
                        slug.set(
                                bodies.create(
                                        new BodyPlan(
                                                List.of(new BodyName("en", "Body " + mark)),
                                                "",
                                                BodyKind.INSTITUTE,
                                                "",
                                                null,
                                                "",
                                                List.of()))));
        return bodies.get(slug.get()).summary().id();
    }

    /** Short enough for an ORCID's column. */
    private String secret(Field field, Audience audience) {
        String word = "%d%d".formatted(field.ordinal() + 10, audience.ordinal());
        return ("s" + word + mark).toLowerCase(Locale.ROOT);
    }

    private boolean page(Viewer viewer, PersonId person, Field field, Audience audience) {
        PersonDetails seen = seen(viewer, person);
        String secret = secret(field, audience);
        return seen.values().stream().anyMatch(v -> v.value().equals(secret))
                || seen.affiliations().stream().anyMatch(a -> a.roleTitle().equals(secret));
    }

    private PersonDetails seen(Viewer viewer, PersonId person) {
        return directory.person(viewer, person);
    }

    private boolean matches(Viewer viewer, PersonId person, Field field, Audience audience) {
        DirectoryPage page = directory.search(viewer, DirectoryQuery.of(secret(field, audience)));
        return page.spelledAs().isEmpty()
                && page.people().stream().anyMatch(c -> c.id().equals(person));
    }

    /** A word with another last letter is near. */
    private boolean spelled(Viewer viewer, Field field, Audience audience) {
        String secret = secret(field, audience);
        return spelling.like(own.of(viewer), secret + "q").contains(secret);
    }

    private static boolean sees(String who, Audience audience) {
        return switch (audience) {
            case PUBLIC -> true;
            case MEMBERS ->
                    List.of("member", "participant", "administrator", "owner").contains(who);
            case SHARED_WORKSHOPS -> List.of("participant", "owner").contains(who);
            case ONLY_ME -> who.equals("owner");
        };
    }

    private List<String> kinds() {
        var kinds = new ArrayList<>(looking.keySet());
        kinds.add("anyone");
        kinds.add("owner");
        return kinds;
    }

    private Viewer viewer(String who, Audience audience) {
        return switch (who) {
            case "anyone" -> Viewer.ANYONE;
            case "owner" -> viewers.of(owners.get(audience));
            default -> viewers.of(looking.get(who));
        };
    }

    private void admit(AccountId organizer, WorkshopId workshop, AccountId account) {
        AsAccount.run(
                organizer,
                () ->
                        participations.admit(
                                workshop,
                                account,
                                WorkshopRole.PARTICIPANT,
                                ParticipationDetails.NONE));
    }
}
