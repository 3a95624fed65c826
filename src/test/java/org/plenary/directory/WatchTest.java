package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever works through the directory is seen by administrators, and stopped by limits. */
@PlenaryTest
class WatchTest {
    @Autowired Canaries canaries;
    @Autowired Watch watch;
    @Autowired Directory directory;
    @Autowired Viewers viewers;
    @Autowired org.plenary.base.Tally tally;
    @Autowired PersonValues values;
    @Autowired Notices notices;
    @Autowired TestAccounts accounts;
    @Autowired TransactionTemplate transaction;

    private final String mark = "c" + Long.toString(System.nanoTime() * 7919, 36).replace("-", "");

    @Test
    void who_opens_a_canary_entry_is_told_of_once_a_day_with_what_they_did() {
        AccountId administrator = accounts.administrator();
        PersonId canary = plant(administrator);
        AccountId walker = accounts.create("Walker " + mark, org.plenary.access.NetworkRole.MEMBER);
        assertThat(call(walker, () -> directory.search(DirectoryQuery.of(mark))).people())
                .as("a person like any other")
                .hasSize(1);
        for (int i = 0; i < 3; i++) {
            call(walker, () -> directory.person(canary));
        }
        assertThat(told(administrator))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.title())
                            .isEqualTo("Walker %s opened a canary entry".formatted(mark));
                    assertThat(notice.text()).contains("people opened: 1, searches: 1");
                });
        assertThat(told(walker)).isEmpty();
    }

    @Test
    void who_takes_one_out_in_a_list_is_told_of() {
        AccountId administrator = accounts.administrator();
        PersonId canary = plant(administrator);
        Viewer walker = viewers.of(accounts.member());
        watch.exported(walker, List.of(canary));
        assertThat(told(administrator).getFirst().title()).contains("exported a canary entry");
    }

    @Test
    void who_opens_anybody_else_is_not_told_of() {
        AccountId administrator = accounts.administrator();
        PersonId person =
                transaction.execute(t -> {
                    PersonId id = values.create(null);
                    values.replace(id, List.of(new PersonValue(Field.FULL_NAME, mark)));
                    return id;
                });
        call(accounts.member(), () -> directory.person(person));
        assertThat(told(administrator)).isEmpty();
    }

    @Test
    void turning_page_after_page_is_told_of_and_then_stopped() {
        AccountId administrator = accounts.administrator();
        Viewer walker = viewers.of(accounts.member());
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i <= Limits.PAGES_A_DAY; i++) {
                                watch.turned(walker);
                            }
                        })
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("turned very many pages");
        assertThat(told(administrator))
                .singleElement()
                .satisfies(n -> assertThat(n.title()).contains("turns page after page"));
    }

    @Test
    void pages_turned_on_two_nodes_are_pages_of_one_walk() {
        AccountId administrator = accounts.administrator();
        Viewer walker = viewers.of(accounts.member());
        var otherNode = new Limits(tally);
        for (int i = 1; i < Watch.PAGES; i++) {
            otherNode.turned(walker);
        }
        assertThat(told(administrator)).isEmpty();
        watch.turned(walker);
        assertThat(told(administrator))
                .singleElement()
                .satisfies(n -> assertThat(n.text()).contains("later pages: " + Watch.PAGES));
        watch.turned(walker);
        assertThat(told(administrator)).as("once a day").hasSize(1);
    }

    @Test
    void the_bound_of_a_day_holds_over_all_nodes() {
        Viewer walker = viewers.of(accounts.member());
        String key = "directory PHOTO " + walker.account().orElseThrow();
        for (int i = 1; i < Limits.PHOTOS_A_DAY; i++) {
            tally.add(key);
        }
        new Limits(tally).sentPhoto(walker);
        assertThatThrownBy(() -> new Limits(tally).sentPhoto(walker))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void canaries_are_for_administrators_and_can_be_taken_away() {
        AccountId administrator = accounts.administrator();
        PersonId canary = plant(administrator);
        assertThatThrownBy(() -> call(accounts.organizer(), canaries::all))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> call(accounts.member(), canaries::seen))
                .isInstanceOf(NotAllowed.class);
        call(
                administrator,
                () -> {
                    canaries.remove(canary);
                    canaries.remove(canary);
                    return 0;
                });
        assertThat(
                        call(accounts.member(), () -> directory.search(DirectoryQuery.of(mark)))
                                .people())
                .isEmpty();
    }

    private PersonId plant(AccountId administrator) {
        return call(administrator, () -> canaries.plant("Person " + mark, "Adviser", ""));
    }

    private List<NoticeItem> told(AccountId account) {
        return call(account, () -> notices.mine(0, 20)).stream()
                .filter(n -> n.kind().equals("directory-walked"))
                .toList();
    }

    private static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
