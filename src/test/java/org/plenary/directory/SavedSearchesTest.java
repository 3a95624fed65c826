package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountAdministration;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-65: searches kept, and newcomers told within what the account may find at that moment. */
@PlenaryTest
class SavedSearchesTest {
    @Autowired SavedSearches searches;
    @Autowired SavedRows rows;
    @Autowired SearchDigests digests;
    @Autowired PersonValues values;
    @Autowired Notices notices;
    @Autowired TestAccounts accounts;
    @Autowired AccountAdministration administration;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired java.time.Clock clock;

    private final String mark = "d" + Long.toString(System.nanoTime() * 7919, 36).replace("-", "");
    private AccountId me;

    @BeforeEach
    void member() {
        me = accounts.member();
    }

    @Test
    void a_digest_counts_who_is_new_or_newly_visible_and_nobody_twice() {
        person("old", Audience.MEMBERS);
        PersonId shy = person("shy", Audience.ONLY_ME);
        UUID search = save("Marked", DirectoryQuery.of(mark), Digest.DAILY);
        look(search);
        assertThat(told()).isEmpty();
        PersonId added = person("new", Audience.MEMBERS);
        person("hidden", Audience.ONLY_ME);
        say(shy, "shy", Audience.MEMBERS);
        look(search);
        look(search);
        assertThat(told()).containsExactly("2 newcomers in “Marked”");
        assertThat(newcomers()).containsExactlyInAnyOrder("Person new", "Person shy");
        say(added, "new", Audience.ONLY_ME);
        assertThat(newcomers()).as("hidden since").containsExactly("Person shy");
    }

    @Test
    void who_was_hidden_and_is_seen_again_is_a_newcomer_again() {
        UUID search = save("Marked", DirectoryQuery.of(mark), Digest.DAILY);
        PersonId person = person("here", Audience.MEMBERS);
        look(search);
        say(person, "here", Audience.ONLY_ME);
        look(search);
        say(person, "here", Audience.MEMBERS);
        look(search);
        assertThat(told()).hasSize(2);
    }

    @Test
    void a_search_is_looked_at_when_it_is_due_and_next_after_its_pause() {
        UUID search = save("Marked", DirectoryQuery.of(mark), Digest.DAILY);
        person("new", Audience.MEMBERS);
        digests.run();
        assertThat(told()).as("not due yet").isEmpty();
        jdbc.sql(
                        "update directory_saved_search set due_at = now() - interval '9 days' where id = ?")
                .param(search)
                .update();
        digests.run();
        person("later", Audience.MEMBERS);
        digests.run();
        assertThat(told()).containsExactly("1 newcomer in “Marked”");
        assertThat(
                        jdbc.sql(
                                        "select due_at between now() + interval '23 hours' and now() + interval '25 hours' from directory_saved_search where id = ?")
                                .param(search)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void a_suspended_account_is_told_nothing_and_too_many_people_end_the_digest() {
        UUID search = save("Marked", DirectoryQuery.of(mark), Digest.DAILY);
        PersonId one = person("new", Audience.MEMBERS);
        transaction.executeWithoutResult(t -> {
            people(one, SavedSearches.MOST_FOUND);
            digests.look(rows.of(me, search).orElseThrow(), clock.instant());
            assertThat(rows.of(me, search).orElseThrow().digest()).isEqualTo(Digest.NONE);
            t.setRollbackOnly();
        });
        assertThat(rows.of(me, search).orElseThrow().digest()).isEqualTo(Digest.DAILY);
        AsAccount.run(accounts.administrator(), () -> administration.suspend(me));
        look(search);
        assertThat(
                        jdbc.sql("select count(*) from directory_saved_hit where search_id = ?")
                                .param(search)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    /** So many more who say what the one says. */
    private void people(PersonId like, int many) {
        jdbc.sql(
                        """
                        with made as (
                          insert into directory_person (id, created_at, updated_at)
                          select gen_random_uuid(), now(), now() from generate_series(1, :many)
                          returning id)
                        insert into directory_entry (person_id, sort_key, search)
                        select made.id, e.sort_key, e.search from made, directory_entry e
                        where e.person_id = :like
                        """)
                .param("many", many)
                .param("like", like.value())
                .update();
    }

    @Test
    void a_letter_names_nobody() {
        UUID search = save("Marked", DirectoryQuery.of(mark), Digest.WEEKLY);
        person("named", Audience.MEMBERS);
        look(search);
        NoticeItem notice = call(me, () -> notices.mine(0, 10)).getFirst();
        assertThat(notice.title() + notice.text()).doesNotContain("Person named");
        assertThat(notice.path()).isEqualTo(DirectoryPaths.savedSearches());
    }

    @Test
    void who_is_no_longer_a_member_is_told_of_nobody() {
        UUID search = save("Marked", DirectoryQuery.of(mark), Digest.DAILY);
        person("late", Audience.MEMBERS);
        SavedRows.Row row = rows.of(me, search).orElseThrow();
        AccountId outsider = accounts.create("Otto Outsider");
        var as = new SavedRows.Row(row.id(), outsider, row.name(), row.query(), row.digest());
        transaction.executeWithoutResult(t -> digests.look(as, clock.instant()));
        assertThat(call(outsider, () -> notices.mine(0, 10))).isEmpty();
    }

    @Test
    void searches_are_ones_own_and_bounded_and_the_same_press_twice_is_once() {
        UUID first = save("Mine", DirectoryQuery.of(mark), Digest.NONE);
        assertThat(save("Mine", DirectoryQuery.of(mark), Digest.NONE)).isEqualTo(first);
        assertThatThrownBy(() -> save("Mine", DirectoryQuery.of("other"), Digest.NONE))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> save("Nothing", DirectoryQuery.of(" "), Digest.NONE))
                .isInstanceOf(InvalidInput.class);
        AccountId other = accounts.member();
        assertThat(call(other, searches::mine)).isEmpty();
        assertThatThrownBy(() -> AsAccount.run(other, () -> searches.tell(first, Digest.DAILY)))
                .isInstanceOf(NotFound.class);
        AsAccount.run(other, () -> searches.remove(first));
        assertThat(call(me, searches::mine)).hasSize(1);
        for (int i = 1; i < SavedSearches.MOST; i++) {
            save("Search " + i, DirectoryQuery.of(mark), Digest.NONE);
        }
        assertThatThrownBy(() -> save("One more", DirectoryQuery.of(mark), Digest.NONE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("as many as fit");
    }

    @Test
    void what_is_kept_is_found_again_as_it_was_typed() {
        DirectoryQuery query =
                DirectoryQuery.of("%_ 'x\" & = 😀 مرحبا")
                        .with(Filter.EXPERTISE, "A & B", "C=D")
                        .with(Filter.OFFER, "reads+drafts");
        assertThat(QueryText.parse(QueryText.of(query))).isEqualTo(query);
    }

    private UUID save(String name, DirectoryQuery query, Digest digest) {
        return call(me, () -> searches.save(name, query, digest));
    }

    private void look(UUID search) {
        transaction.executeWithoutResult(
                t -> digests.look(rows.of(me, search).orElseThrow(), clock.instant()));
    }

    private List<String> told() {
        return call(me, () -> notices.mine(0, 10)).stream().map(NoticeItem::title).toList();
    }

    private List<String> newcomers() {
        return call(me, searches::mine).getFirst().newcomers().stream()
                .map(PersonCard::name)
                .toList();
    }

    private PersonId person(String word, Audience audience) {
        PersonId id = transaction.execute(t -> values.create(null));
        say(id, word, audience);
        return id;
    }

    private void say(PersonId id, String word, Audience audience) {
        transaction.executeWithoutResult(t ->
                values.replace(
                        id,
                        List.of(
                                new PersonValue(Field.FULL_NAME, "Person " + word, Audience.PUBLIC),
                                new PersonValue(Field.OFFER, mark + " " + word, audience))));
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
