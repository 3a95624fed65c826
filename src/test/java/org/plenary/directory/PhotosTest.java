package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.Redemption;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.testing.Letters;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-62: who sees a photo, and what becomes of it. */
@PlenaryTest
class PhotosTest {
    private static final byte[] GREEN = Pictures.jpeg(Color.GREEN);
    private static final byte[] GREY = Pictures.jpeg(Color.GRAY);

    @Autowired Photos photos;
    @Autowired Profiles profiles;
    @Autowired Viewers viewers;
    @Autowired OwnData data;
    @Autowired Merges merges;
    @Autowired PersonErasure erasure;
    @Autowired Retention retention;
    @Autowired Redemption redemption;
    @Autowired Letters letters;
    @Autowired Workshops workshops;
    @Autowired Participations participations;
    @Autowired TestAccounts accounts;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final String mark = "f" + Long.toString(System.nanoTime(), 36);
    private AccountId organizer;

    @BeforeEach
    void scene() {
        organizer = accounts.organizer();
    }

    @Test
    void a_photo_is_seen_by_those_it_is_for_and_follows_who_shared_a_workshop() {
        AccountId owner = accounts.create("Owner " + mark);
        AccountId participant = accounts.create("Paula " + mark);
        AccountId elsewhere = accounts.create("Elsa " + mark);
        PersonId person = named(owner, Audience.PUBLIC);
        AsAccount.run(owner, () -> photos.put(person, GREEN, Audience.SHARED_WORKSHOPS));
        assertThat(sees(participant, person)).as("before they met").isFalse();
        WorkshopId shared = workshop();
        admit(shared, owner);
        admit(shared, participant);
        admit(workshop(), elsewhere);
        for (Audience audience : Audience.values()) {
            AsAccount.run(owner, () -> photos.showTo(person, audience));
            String what = audience.name();
            int width = audience.ordinal();
            assertThat(sees(owner, person)).as(what).isTrue();
            assertThat(sees(participant, person)).as(what).isEqualTo(width >= 1);
            assertThat(sees(accounts.member(), person)).as(what).isEqualTo(width >= 2);
            assertThat(sees(accounts.administrator(), person)).as(what).isEqualTo(width >= 2);
            assertThat(sees(elsewhere, person)).as(what).isEqualTo(width >= 3);
            assertThat(photos.read(Viewer.ANYONE, person).isPresent())
                    .as(what)
                    .isEqualTo(width >= 3);
            assertThat(call(owner, () -> photos.seenBy(Eyes.MEMBER)).isPresent())
                    .as("see as, %s", what)
                    .isEqualTo(width >= 2);
        }
    }

    @Test
    void no_photo_without_the_name() {
        AccountId owner = accounts.create("Owner " + mark);
        PersonId person = named(owner, Audience.ONLY_ME);
        AsAccount.run(owner, () -> photos.put(person, GREEN, Audience.PUBLIC));
        assertThat(sees(accounts.member(), person)).isFalse();
        assertThat(photos.read(Viewer.ANYONE, person)).isEmpty();
        assertThat(sees(owner, person)).isTrue();
    }

    @Test
    void the_last_one_wins_the_same_twice_is_once_and_a_refused_one_changes_nothing() {
        AccountId owner = accounts.create("Owner " + mark);
        PersonId person = named(owner, Audience.MEMBERS);
        AsAccount.run(owner, () -> photos.put(person, GREEN, Audience.MEMBERS));
        AsAccount.run(owner, () -> photos.put(person, GREEN, Audience.MEMBERS));
        Photo first = read(owner, person);
        assertThat(first.version()).isEqualTo(1);
        assertThat(audited("photo-changed", person)).isEqualTo(1);
        AsAccount.run(owner, () -> photos.put(person, GREY, Audience.MEMBERS));
        Photo second = read(owner, person);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.jpeg()).isNotEqualTo(first.jpeg());
        byte[] text = "not a photo".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(
                        () -> AsAccount.run(owner, () -> photos.put(person, text, Audience.PUBLIC)))
                .isInstanceOf(InvalidInput.class);
        assertThat(read(owner, person).jpeg()).isEqualTo(second.jpeg());
        assertThat(call(owner, data::json)).contains("\"jpeg\"");
        AsAccount.run(owner, () -> photos.put(person, GREEN, Audience.ONLY_ME));
        assertThat(sees(accounts.member(), person)).as("for whom the new one is").isFalse();
        AsAccount.run(owner, () -> photos.remove(person));
        AsAccount.run(owner, () -> photos.remove(person));
        assertThat(sees(owner, person)).isFalse();
        assertThat(audited("photo-removed", person)).isEqualTo(1);
    }

    @Test
    void nobody_changes_the_photo_of_somebody_else() {
        AccountId owner = accounts.create("Owner " + mark);
        PersonId person = named(owner, Audience.MEMBERS);
        AsAccount.run(owner, () -> photos.put(person, GREEN, Audience.MEMBERS));
        for (AccountId other : List.of(accounts.member(), organizer, accounts.administrator())) {
            for (Runnable change :
                    List.<Runnable>of(
                            () -> photos.put(person, GREY, Audience.PUBLIC),
                            () -> photos.showTo(person, Audience.PUBLIC),
                            () -> photos.remove(person))) {
                assertThatThrownBy(() -> AsAccount.run(other, change::run))
                        .isInstanceOf(NotAllowed.class);
            }
        }
        assertThat(read(owner, person).version()).isEqualTo(1);
    }

    @Test
    void a_photo_goes_along_at_a_merge_and_back_when_it_is_undone() {
        PersonId kept = entry("Kept");
        PersonId gone = entry("Gone");
        AsAccount.run(organizer, () -> photos.put(gone, GREEN, Audience.MEMBERS));
        AccountId member = accounts.member();
        byte[] jpeg = read(member, gone).jpeg();
        merge(kept, gone);
        assertThat(read(member, kept).jpeg()).isEqualTo(jpeg);
        assertThat(read(member, gone).jpeg()).as("by the old id").isEqualTo(jpeg);
        undo(gone);
        assertThat(sees(member, kept)).isFalse();
        assertThat(read(member, gone).jpeg()).isEqualTo(jpeg);
        assertThat(tags(gone)).contains(Tags.self(gone));
    }

    @Test
    void the_kept_photo_stays_and_the_other_goes_when_nothing_can_be_undone_any_more() {
        PersonId kept = entry("Kept");
        PersonId gone = entry("Gone");
        AsAccount.run(organizer, () -> photos.put(kept, GREY, Audience.MEMBERS));
        AsAccount.run(organizer, () -> photos.put(gone, GREEN, Audience.MEMBERS));
        AccountId member = accounts.member();
        byte[] stays = read(member, kept).jpeg();
        merge(kept, gone);
        assertThat(read(member, gone).jpeg()).isEqualTo(stays);
        retention.apply();
        assertThat(rows(gone)).as("may be needed to undo").isOne();
        jdbc.sql(
                        "update directory_merge set undo_until = now() - interval '9000 days' where gone = ?")
                .param(gone.value())
                .update();
        retention.apply();
        assertThat(rows(gone)).isZero();
        assertThat(rows(kept)).isOne();
    }

    @Test
    void an_account_takes_the_photo_of_its_entry_over_and_a_merge_gives_it_none() {
        String email = UUID.randomUUID() + "@example.org";
        AccountId claimer = accounts.createWithEmail(email, "Ada");
        PersonId own = named(claimer, Audience.MEMBERS);
        PersonId stranger = entry("Stranger");
        AsAccount.run(organizer, () -> photos.put(stranger, GREY, Audience.MEMBERS));
        merge(own, stranger);
        assertThat(sees(claimer, own)).as("others do not give an account a face").isFalse();
        PersonId entered = entry("Entered");
        AsAccount.run(organizer, () -> photos.put(entered, GREEN, Audience.ONLY_ME));
        AsAccount.run(organizer, () -> profiles.invite(entered, email));
        String token = letters.token(email, "/app/invitation/");
        AsAccount.run(claimer, () -> redemption.join(token));
        assertThat(read(claimer, own).audience()).isEqualTo(Audience.ONLY_ME);
        assertThat(rows(entered)).isZero();
    }

    @Test
    void erasing_takes_the_photo_and_those_that_stayed_behind() {
        PersonId kept = entry("Kept");
        PersonId gone = entry("Gone");
        AsAccount.run(organizer, () -> photos.put(kept, GREY, Audience.PUBLIC));
        AsAccount.run(organizer, () -> photos.put(gone, GREEN, Audience.PUBLIC));
        merge(kept, gone);
        transaction.executeWithoutResult(t -> erasure.erase(kept));
        assertThat(rows(kept) + rows(gone)).isZero();
        assertThat(photos.read(Viewer.ANYONE, kept)).isEmpty();
    }

    private PersonId named(AccountId owner, Audience audience) {
        Profile mine = call(owner, profiles::mine);
        var said = new ArrayList<PersonValue>();
        said.add(new PersonValue(Field.FULL_NAME, "Owner " + mark, audience));
        return call(owner, () -> profiles.replace(mine.id(), mine.version(), said)).id();
    }

    private PersonId entry(String name) {
        var said = List.of(new PersonValue(Field.FULL_NAME, name + " " + mark));
        return call(organizer, () -> profiles.add(said));
    }

    private void merge(PersonId one, PersonId two) {
        MergePreview p = call(organizer, () -> merges.preview(one, two));
        AsAccount.run(
                organizer, () -> merges.merge(one, p.kept().version(), two, p.gone().version()));
    }

    private void undo(PersonId gone) {
        UUID id =
                jdbc.sql("select id from directory_merge where gone = ?")
                        .param(gone.value())
                        .query(UUID.class)
                        .single();
        AsAccount.run(organizer, () -> merges.undo(id));
    }

    private WorkshopId workshop() {
        return call(organizer, () -> workshops.create(WorkshopPlan.titled("W " + mark)));
    }

    private void admit(WorkshopId workshop, AccountId account) {
        AsAccount.run(
                organizer,
                () ->
                        participations.admit(
                                workshop,
                                account,
                                WorkshopRole.PARTICIPANT,
                                ParticipationDetails.NONE));
    }

    private boolean sees(AccountId account, PersonId person) {
        return call(account, () -> photos.read(person)).isPresent();
    }

    private Photo read(AccountId account, PersonId person) {
        return call(account, () -> photos.read(person)).orElseThrow();
    }

    private int rows(PersonId person) {
        return jdbc.sql("select count(*) from directory_photo where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private int audited(String action, PersonId person) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, person.toString())
                .query(Integer.class)
                .single();
    }

    private List<String> tags(PersonId person) {
        return jdbc.sql("select unnest(tags) from directory_photo where person_id = ?")
                .param(person.value())
                .query(String.class)
                .list();
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
