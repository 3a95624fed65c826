package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItem.Need;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-50: what the directory puts on somebody's Home, and on whose. */
class DirectoryHomeTest extends RelayScene {
    @Autowired DirectoryWork work;
    @Autowired Introductions introductions;
    @Autowired ProfileProblems problems;

    @Test
    void an_introduction_waits_for_both_until_each_has_answered() {
        AccountId cleo = people.create("Cleo Third", NetworkRole.MEMBER);
        PersonId toCleo = person(cleo);
        AsAccount.run(ada, () -> introductions.propose(UUID.randomUUID(), toBen, toCleo, "Meet."));
        for (AccountId asked : List.of(ben, cleo)) {
            assertThat(of(asked, Need.ANSWER))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.title()).isEqualTo("An introduction to somebody");
                        assertThat(item.path()).isEqualTo(DirectoryPaths.messages());
                        assertThat(item.toString()).doesNotContain("Ada", "Ben", "Cleo");
                    });
        }
        assertThat(of(ada, Need.ANSWER)).isEmpty();
        AsAccount.run(
                ben,
                () -> introductions.waiting().forEach(i -> introductions.answer(i.id(), false)));
        assertThat(of(ben, Need.ANSWER)).isEmpty();
        assertThat(of(cleo, Need.ANSWER)).as("nobody learns who declined").hasSize(1);
    }

    @Test
    void unread_conversations_wait_until_they_are_opened() {
        AsAccount.run(ada, () -> relay.write(UUID.randomUUID(), toBen, "Hello"));
        assertThat(of(ada, Need.READ)).isEmpty();
        assertThat(of(ben, Need.READ))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.title()).isEqualTo("A conversation with new messages");
                    assertThat(item.toString()).doesNotContain("Ada", "Hello");
                });
        AsAccount.run(
                ben,
                () ->
                        conversations
                                .mine(null)
                                .conversations()
                                .forEach(c -> conversations.open(c.id())));
        assertThat(of(ben, Need.READ)).isEmpty();
    }

    @Test
    void a_profile_that_nobody_confirmed_for_a_year_is_asked_about_on_its_owners_home_only() {
        assertThat(of(ben, Need.CHECK)).isEmpty();
        jdbc.sql(
                        """
                        update directory_person set created_at = created_at - interval '400 days',
                          updated_at = updated_at - interval '400 days', confirmed_at = null
                        where id = ?
                        """)
                .param(toBen.value())
                .update();
        assertThat(of(ben, Need.CHECK))
                .singleElement()
                .satisfies(item -> assertThat(item.path()).isEqualTo(DirectoryPaths.me()));
        assertThat(of(ada, Need.CHECK)).isEmpty();
    }

    @Test
    void looking_at_home_makes_no_profile() {
        AccountId fresh = people.create("Fay Fresh");
        of(fresh, Need.CHECK);
        assertThat(
                        jdbc.sql("select count(*) from directory_person where account_id = ?")
                                .param(fresh.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void problems_wait_for_organizers_and_reported_messages_for_administrators() {
        AsAccount.run(ada, () -> problems.report(toBen, "The role is an old one."));
        AsAccount.run(ada, () -> relay.write(UUID.randomUUID(), toBen, "Rude words"));
        AsAccount.run(
                ben,
                () ->
                        reports.report(
                                conversations.mine(null).conversations().getFirst().id(), "Rude"));
        AccountId organizer = people.organizer();
        AccountId administrator = people.administrator();
        assertThat(paths(organizer)).containsExactly(DirectoryPaths.upkeep());
        assertThat(paths(administrator))
                .containsExactly(DirectoryPaths.upkeep(), DirectoryPaths.reports());
        assertThat(paths(ada)).isEmpty();
        assertThat(paths(ben)).isEmpty();
        assertThat(work.waiting()).as("nobody signed in").isEmpty();
    }

    private List<String> paths(AccountId who) {
        return of(who, Need.DECIDE).stream().map(WorkItem::path).toList();
    }

    private List<WorkItem> of(AccountId who, Need need) {
        var found = new ArrayList<WorkItem>();
        AsAccount.run(who, () -> found.addAll(work.waiting()));
        return found.stream().filter(item -> item.need() == need).toList();
    }
}
