package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountErasure;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.notice.Notice;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.AttributionLabels;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** UC-105: nothing of the person is left in any table but where it is others' record. */
@PlenaryTest
class ErasureTest {
    static final String PASSWORD = "a long enough password";
    static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);

    @Autowired Erasure erasure;
    @Autowired Profiles profiles;
    @Autowired Directory directory;
    @Autowired Viewers viewers;
    @Autowired Accounts all;
    @Autowired AttributionLabels labels;
    @Autowired Workshops workshops;
    @Autowired Sessions sessions;
    @Autowired Participations participations;
    @Autowired SavedSearches searches;
    @Autowired Watch watch;
    @Autowired Notices notices;
    @Autowired TestAccounts accounts;
    @Autowired JdbcClient jdbc;

    private final String mark = "x" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_person_erases_themselves_and_nothing_of_them_is_found() {
        AccountId me =
                withPassword(accounts.createWithEmail(mark + "@example.org", "Erna " + mark));
        PersonId mine = said(me);
        assertThatThrownBy(() -> AsAccount.run(me, () -> erasure.erase(mine, "wrong")))
                .isInstanceOf(InvalidInput.class);
        assertThat(all.active(me)).isTrue();
        AsAccount.run(me, () -> erasure.erase(mine, PASSWORD));
        assertThat(all.get(me).name()).isEqualTo(AccountErasure.FORMER_MEMBER);
        assertThat(leftIn("account", "directory_value", "directory_entry", "directory_token"))
                .isZero();
        Viewer member = viewers.of(accounts.member());
        assertThatThrownBy(() -> directory.person(member, mine)).isInstanceOf(NotFound.class);
        assertThat(directory.search(member, DirectoryQuery.of(mark)).people()).isEmpty();
        assertThatThrownBy(() -> AsAccount.run(me, profiles::mine))
                .as("nobody signs in with it again")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void notices_of_others_lose_the_name_of_the_account_and_of_the_profile() {
        AccountId me = withPassword(accounts.create("Erna " + mark));
        PersonId mine = said(me);
        String shown =
                call(me, profiles::mine).values().stream()
                        .filter(v -> v.field() == Field.FULL_NAME)
                        .map(PersonValue::value)
                        .findFirst()
                        .orElseThrow();
        AccountId other = accounts.member();
        var told =
                new Notice(
                        "test",
                        "Erna %s proposed a change".formatted(mark),
                        "By %s, not by Erna %sson.".formatted(shown, mark),
                        "/app/x");
        notices.tell(other, told);
        AsAccount.run(me, () -> erasure.erase(mine, PASSWORD));
        NoticeItem left = call(other, () -> notices.mine(0, 1)).getFirst();
        assertThat(left.title()).isEqualTo("Former member proposed a change");
        assertThat(left.text()).isEqualTo("By Former member, not by Erna %sson.".formatted(mark));
        AccountId organizer = accounts.organizer();
        PersonId entry =
                call(
                        organizer,
                        () -> profiles.add(List.of(new PersonValue(Field.FULL_NAME, "E." + mark))));
        notices.tell(other, new Notice("test", "Problem on E." + mark, "x", "/app/x"));
        withPassword(organizer);
        AsAccount.run(organizer, () -> erasure.erase(entry, PASSWORD));
        assertThat(call(other, () -> notices.mine(0, 1)).getFirst().title())
                .isEqualTo("Problem on Former member");
    }

    @Test
    void an_administrator_erases_an_account_without_a_profile() {
        AccountId me = accounts.create("Erna " + mark);
        AccountId administrator =
                withPassword(accounts.create("A " + mark, NetworkRole.ADMINISTRATOR));
        assertThat(call(administrator, () -> erasure.profileOf(me))).isEmpty();
        assertThat(call(administrator, () -> erasure.name(me))).isEqualTo("Erna " + mark);
        AccountId member = accounts.member();
        assertThatThrownBy(() -> AsAccount.run(member, () -> erasure.name(me)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> AsAccount.run(member, () -> erasure.erase(me, PASSWORD)))
                .isInstanceOf(NotAllowed.class);
        AsAccount.run(administrator, () -> erasure.erase(me, PASSWORD));
        assertThat(all.get(me).name()).isEqualTo(AccountErasure.FORMER_MEMBER);
        assertThatThrownBy(() -> AsAccount.run(administrator, () -> erasure.name(me)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_was_said_stays_under_what_the_policy_shows() {
        AccountId organizer = accounts.organizer();
        AccountId me = withPassword(accounts.create("Erna " + mark));
        WorkshopId workshop =
                call(organizer, () -> workshops.create(WorkshopPlan.titled("W " + mark)));
        var details =
                new ParticipationDetails(
                        Sector.ACADEMIA, "Institute " + mark, "", Capacity.PERSONAL, false);
        AsAccount.run(
                organizer,
                () -> participations.admit(workshop, me, WorkshopRole.PARTICIPANT, details));
        PersonId mine = said(me);
        AsAccount.run(me, () -> erasure.erase(mine, PASSWORD));
        assertThat(label(organizer, workshop, AttributionPolicy.ATTRIBUTED, me))
                .isEqualTo(AccountErasure.FORMER_MEMBER);
        assertThat(label(organizer, workshop, AttributionPolicy.BY_ORGANISATION, me))
                .isEqualTo("Institute " + mark);
        assertThat(label(organizer, workshop, AttributionPolicy.NONE, me))
                .isEqualTo(AttributionLabels.A_PARTICIPANT);
    }

    @Test
    void searches_hits_listings_and_sightings_of_the_person_go_and_those_of_others_stay() {
        AccountId organizer = accounts.organizer();
        AccountId me = withPassword(accounts.create("Erna " + mark, NetworkRole.MEMBER));
        WorkshopId workshop =
                call(organizer, () -> workshops.create(WorkshopPlan.titled("W " + mark)));
        var listed = new ParticipationDetails(Sector.UNKNOWN, "", "", Capacity.PERSONAL, true);
        AsAccount.run(
                organizer,
                () -> participations.admit(workshop, me, WorkshopRole.PARTICIPANT, listed));
        AsAccount.run(me, () -> participations.state(workshop, listed));
        PersonId mine = said(me);
        AccountId other = accounts.member();
        DirectoryQuery query = DirectoryQuery.of(mark);
        UUID theirs = call(other, () -> searches.save("Theirs", query, Digest.DAILY));
        UUID search = call(me, () -> searches.save("Mine", query, Digest.DAILY));
        PersonId canary = PersonId.random();
        jdbc.sql(
                        "insert into directory_person (id, created_at, updated_at, canary) values (?, now(), now(), true)")
                .param(canary.value())
                .update();
        watch.exported(viewers.of(me), List.of(canary));
        watch.exported(viewers.of(other), List.of(canary));
        assertThat(rows("directory_listing", "person_id", mine.value())).isPositive();
        assertThat(rows("directory_saved_hit", "search_id", search)).isPositive();
        assertThat(rows("directory_saved_hit", "search_id", theirs)).isPositive();
        assertThat(rows("directory_watch", "account_id", me.value())).isPositive();
        jdbc.sql(
                        "insert into contact_shown (person_id, viewer_id, field, at) values (?, ?, 'PHONE', now())")
                .params(call(other, profiles::mine).id().value(), me.value())
                .update();

        AsAccount.run(me, () -> erasure.erase(mine, PASSWORD));

        assertThat(rows("directory_saved_search", "account_id", me.value())).isZero();
        assertThat(rows("directory_saved_hit", "search_id", search)).isZero();
        assertThat(rows("directory_saved_hit", "person_id", mine.value())).isZero();
        assertThat(rows("directory_listing", "person_id", mine.value())).isZero();
        assertThat(rows("directory_watch", "account_id", me.value())).isZero();
        assertThat(rows("contact_shown", "viewer_id", me.value())).isZero();
        assertThat(rows("directory_watch", "account_id", other.value())).isOne();
        assertThat(call(other, searches::mine)).extracting(SavedSearch::id).containsExactly(theirs);
    }

    private PersonId entry(AccountId organizer, String name) {
        return call(organizer, () -> profiles.add(List.of(new PersonValue(Field.FULL_NAME, name))));
    }

    private int rows(String table, String column, UUID value) {
        return jdbc.sql("select count(*) from %s where %s = ?".formatted(table, column))
                .param(value)
                .query(Integer.class)
                .single();
    }

    @Test
    void an_administrator_erases_accounts_and_an_organizer_entries_only() {
        AccountId somebody = accounts.create("Sam " + mark);
        PersonId theirs = said(somebody);
        AccountId organizer = withPassword(accounts.organizer());
        assertThatThrownBy(() -> AsAccount.run(organizer, () -> erasure.erase(theirs, PASSWORD)))
                .as("with the right password, of an account")
                .isInstanceOf(NotAllowed.class);
        assertThat(all.active(somebody)).isTrue();
        PersonId entry = entry(organizer, "Entry " + mark);
        AccountId member = withPassword(accounts.member());
        assertThatThrownBy(() -> AsAccount.run(member, () -> erasure.erase(entry, PASSWORD)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> AsAccount.run(organizer, () -> erasure.erase(entry, "wrong")))
                .isInstanceOf(InvalidInput.class);
        AsAccount.run(organizer, () -> erasure.erase(entry, PASSWORD));
        assertThatThrownBy(() -> call(organizer, () -> profiles.open(entry)))
                .isInstanceOf(NotFound.class);
        AccountId admin = withPassword(accounts.administrator());
        AsAccount.run(admin, () -> erasure.erase(theirs, PASSWORD));
        assertThat(all.get(somebody).name()).isEqualTo(AccountErasure.FORMER_MEMBER);
        assertThat(all.active(somebody)).isFalse();
    }

    private String label(
            AccountId organizer, WorkshopId workshop, AttributionPolicy policy, AccountId who) {
        SessionPlan plan =
                SessionPlan.titled(policy + " " + mark).under(SessionAccess.PARTICIPANTS, policy);
        SessionId session = call(organizer, () -> sessions.add(workshop, plan));
        return labels.label(session, who);
    }

    /** Rows of the tables that hold the mark anywhere. */
    private int leftIn(String... tables) {
        int rows = 0;
        for (String table : tables) {
            rows +=
                    jdbc.sql(
                                    "select count(*) from %s t where strpos(lower(t::text), :mark) > 0"
                                            .formatted(table))
                            .param("mark", mark)
                            .query(Integer.class)
                            .single();
        }
        return rows;
    }

    private PersonId said(AccountId account) {
        Profile mine = call(account, profiles::mine);
        var values = new ArrayList<>(mine.values());
        values.add(new PersonValue(Field.EXPERTISE, "Skill " + mark, Audience.PUBLIC));
        values.add(new PersonValue(Field.PHONE, "+254 20 123", Audience.ONLY_ME));
        return call(account, () -> profiles.replace(mine.id(), mine.version(), values)).id();
    }

    private AccountId withPassword(AccountId account) {
        jdbc.sql("update account set password_hash = ? where id = ?")
                .params(HASH, account.value())
                .update();
        return account;
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
