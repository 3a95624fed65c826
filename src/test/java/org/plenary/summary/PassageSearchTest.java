package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.summary.SummaryScene.call;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionMakeup;
import org.plenary.workshop.WorkshopRole;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-78: passages are found as far as they may be read, and tell of groups, never of people. */
@PlenaryTest
class PassageSearchTest {
    @Autowired SummaryScene scene;
    @Autowired PassageSearch search;
    @Autowired PassageLedger ledger;
    @Autowired SummaryPlaces places;
    @Autowired SummaryPeople people;
    @Autowired SummaryRepository repository;
    @Autowired SummaryVoices voices;
    @Autowired Attendance attendance;
    @Autowired Participations participations;
    @Autowired SummaryWorkflow workflow;
    @Autowired TestAccounts accounts;

    @Test
    void every_word_must_stand_in_the_passage_in_any_script() {
        Cast cast = scene.open();
        String costs = finding(cast, "Costs of évaluations are shared.");
        String japanese = finding(cast, "評価基準は共有されるべきです。");
        assertThat(found(cast.participant(), cast, "EVALUATIONS cost")).isEmpty();
        assertThat(found(cast.participant(), cast, "shared COST")).containsExactly(costs);
        assertThat(found(cast.participant(), cast, "基準")).containsExactly(japanese);
        assertThat(found(cast.participant(), cast, "100% _")).isEmpty();
        assertThat(found(cast.participant(), cast, "")).containsExactly(costs, japanese);
    }

    @Test
    void kind_and_session_narrow_the_search() {
        Cast cast = scene.open();
        finding(cast, "A finding.");
        String risk =
                scene.passage(cast.summary(), cast.participant(), PassageKind.RISK, "A risk.");
        PassageQuery all = PassageQuery.in(Set.of(cast.workshop()));
        assertThat(ids(cast.participant(), all.kinds(EnumSet.of(PassageKind.RISK))))
                .containsExactly(risk);
        assertThat(ids(cast.participant(), all.session(cast.session()))).hasSize(2);
        assertThat(ids(cast.participant(), all.session(org.plenary.workshop.SessionId.random())))
                .isEmpty();
        assertThat(ids(cast.participant(), PassageQuery.in(Set.of()))).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        Cast cast = scene.open();
        var written = new ArrayList<String>();
        for (int i = 0; i < 2 * PassagePage.SIZE + 3; i++) {
            written.add(scene.write(cast.summary(), cast.participant(), "Number " + i));
        }
        scene.edit(
                cast.summary(),
                cast.participant(),
                now -> now.stream().map(b -> b.withPassage("finding")).toList());
        scene.settle(cast.summary());
        var read = new ArrayList<String>();
        PassageQuery query = PassageQuery.in(Set.of(cast.workshop())).text("number");
        String next = "";
        int pages = 0;
        do {
            PassageQuery one = query.after(next);
            PassagePage page = call(cast.participant(), () -> search.find(one));
            page.passages().forEach(p -> read.add(p.blockId()));
            next = page.next();
            pages++;
        } while (!next.isEmpty());
        assertThat(read).isEqualTo(written);
        assertThat(pages).isEqualTo(3);
        assertThatThrownBy(() -> call(cast.participant(), () -> search.find(query.after("*"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void what_may_not_be_read_is_neither_found_nor_got() {
        Cast cast = scene.open();
        String block = finding(cast, "Secret Zanzibar clause.");
        assertThat(found(cast.observer(), cast, "zanzibar")).containsExactly(block);
        for (AccountId stranger : List.of(cast.outsider(), cast.networkOrganizer())) {
            assertThat(found(stranger, cast, "zanzibar")).isEmpty();
            assertThat(call(stranger, () -> search.get(cast.summary(), block))).isEmpty();
        }
    }

    @Test
    void of_a_public_summary_strangers_find_the_public_words_only() {
        Cast cast = scene.open();
        String block = finding(cast, "Public words.");
        scene.release(cast);
        call(
                cast.organizer(),
                () -> workflow.correct(cast.summary(), scene.version(cast), "A word was wrong."));
        scene.reword(cast.summary(), cast.organizer(), block, "Draft words.");
        assertThat(found(cast.outsider(), cast, "draft")).isEmpty();
        FoundPassage seen =
                call(cast.outsider(), () -> search.get(cast.summary(), block)).orElseThrow();
        assertThat(seen.text()).isEqualTo("Public words.");
        assertThat(seen.path()).contains("/v/1#b-" + block).doesNotContain("/app/");
        FoundPassage inside =
                call(cast.participant(), () -> search.get(cast.summary(), block)).orElseThrow();
        assertThat(inside.text()).isEqualTo("Draft words.");
        assertThat(inside.releasedVersion()).isZero();
        assertThat(inside.path()).startsWith("/app/").endsWith("?passage=" + block);
    }

    @Test
    void many_at_once_are_readable_for_exactly_those_who_may_read_each() {
        for (SummaryState state : SummaryState.values()) {
            Cast cast = scene.in(state);
            Summary summary = repository.findById(cast.summary().value()).orElseThrow();
            for (AccountId account : cast.everyone()) {
                assertThat(places.readable(account, List.of(summary)).contains(summary.id()))
                        .as("%s, %s", state, cast.everyone().indexOf(account))
                        .isEqualTo(people.mayRead(account, summary));
            }
        }
    }

    @Test
    void a_version_of_a_passage_never_comes_back_with_other_words() {
        Cast cast = scene.open();
        String block = finding(cast, "First words.");
        scene.edit(
                cast.summary(),
                cast.participant(),
                now -> now.stream().map(b -> b.withPassage(null)).toList());
        scene.settle(cast.summary());
        assertThat(ledger.now(cast.summary())).doesNotContainKey(block);
        scene.edit(
                cast.summary(),
                cast.participant(),
                now ->
                        now.stream()
                                .map(b -> b.id().equals(block) ? b.withPassage("risk") : b)
                                .toList());
        scene.settle(cast.summary());
        assertThat(ledger.now(cast.summary()).get(block).version()).isEqualTo(2);
    }

    @Test
    void a_sector_is_told_of_from_three_people_on_and_only_as_far_as_the_policy_goes() {
        Cast cast = scene.open(AttributionPolicy.BY_SECTOR);
        finding(cast, "Costs are shared.");
        attend(cast, Sector.CIVIL_SOCIETY, 2);
        attend(cast, Sector.INDUSTRY, 3);
        SessionMakeup makeup = voices.of(List.of(cast.session())).get(cast.session());
        assertThat(makeup.sectors()).containsExactly(Sector.INDUSTRY);
        assertThat(makeup.jurisdictions()).isEmpty();
        PassageQuery all = PassageQuery.in(Set.of(cast.workshop()));
        assertThat(ids(cast.participant(), all.sector(Sector.INDUSTRY))).hasSize(1);
        assertThat(ids(cast.participant(), all.sector(Sector.CIVIL_SOCIETY))).isEmpty();

        Cast open = scene.open(AttributionPolicy.ATTRIBUTED);
        attend(open, Sector.INDUSTRY, 3);
        assertThat(voices.of(List.of(open.session())).get(open.session()).jurisdictions())
                .containsExactly("Kenya");

        Cast silent = scene.open(AttributionPolicy.NONE);
        attend(silent, Sector.INDUSTRY, 5);
        assertThat(voices.of(List.of(silent.session())).get(silent.session()))
                .isEqualTo(SessionMakeup.NOTHING);
    }

    private void attend(Cast cast, Sector sector, int people) {
        for (int i = 0; i < people; i++) {
            AccountId account = accounts.create("Someone", NetworkRole.MEMBER);
            AsAccount.run(
                    cast.organizer(),
                    () ->
                            participations.admit(
                                    cast.workshop(),
                                    account,
                                    WorkshopRole.PARTICIPANT,
                                    new ParticipationDetails(
                                            sector, "", "Kenya", Capacity.PERSONAL, false)));
            AsAccount.run(account, () -> attendance.attend(cast.session(), false));
        }
    }

    private String finding(Cast cast, String words) {
        return scene.passage(cast.summary(), cast.participant(), PassageKind.FINDING, words);
    }

    private List<String> found(AccountId reader, Cast cast, String words) {
        return ids(reader, PassageQuery.in(Set.of(cast.workshop())).text(words));
    }

    private List<String> ids(AccountId reader, PassageQuery query) {
        return call(reader, () -> search.find(query)).passages().stream()
                .map(FoundPassage::blockId)
                .toList();
    }
}
