package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.Redemption;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.directory.MergePreview.Fate;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.Letters;
import org.springframework.beans.factory.annotation.Autowired;

/** UC-102 without its page. */
class MergesTest extends MergeScene {
    @Autowired Redemption redemption;
    @Autowired Letters letters;
    @Autowired Notices notices;

    @Test
    void the_merge_keeps_all_references_to_a_person() {
        PersonId kept = person("Ada " + mark, Field.EXPERTISE, "One" + mark);
        PersonId gone = person("Ada L. " + mark, Field.EXPERTISE, "Two" + mark);
        tie(gone, body);
        PersonId earlier = person("A. " + mark, Field.OFFER, "Three" + mark);
        merge(gone, earlier);
        String email = UUID.randomUUID() + "@example.org";
        AsAccount.run(organizer, () -> profiles.invite(gone, email));
        merge(kept, gone);

        PersonDetails now = seen(gone);
        assertThat(now.id()).isEqualTo(kept);
        assertThat(seen(earlier).id()).as("who had gone into it before").isEqualTo(kept);
        assertThat(now.values())
                .extracting(PersonValue::value)
                .contains("One" + mark, "Two" + mark, "Three" + mark, "Ada L. " + mark);
        assertThat(now.affiliations()).hasSize(1);
        for (String word : List.of("Two" + mark, "Body " + mark)) {
            assertThat(found(word)).as(word).containsExactly(kept);
        }
        assertThat(call(accounts.member(), () -> bodies.people(body)))
                .extracting(BodyMember::person)
                .containsExactly(kept);
        AccountId claimer = accounts.createWithEmail(email, "Ada");
        String token = letters.token(email, "/app/invitation/");
        AsAccount.run(claimer, () -> redemption.join(token));
        assertThat(call(claimer, profiles::mine).id()).as("the invitation").isEqualTo(kept);
    }

    @Test
    void undoing_makes_both_as_they_were() {
        PersonId kept = person("Bo " + mark, Field.HEADLINE, "First line " + mark);
        PersonId gone = person("Bo B " + mark, Field.HEADLINE, "Other line " + mark);
        tie(gone, body);
        tie(kept, body);
        List<Profile> before = List.of(open(kept), open(gone));
        merge(kept, gone);
        assertThat(open(kept).affiliations()).as("not twice the same").hasSize(1);
        undo("Bo B " + mark);
        for (Profile was : before) {
            Profile now = open(was.id());
            assertThat(now.values()).isEqualTo(was.values());
            assertThat(now.affiliations()).isEqualTo(was.affiliations());
        }
        assertThat(found("Other line " + mark)).containsExactly(gone);
    }

    @Test
    void what_was_changed_since_stays_when_a_merge_is_undone() {
        PersonId kept = person("Cy " + mark, Field.EXPERTISE, "Old" + mark);
        PersonId gone = person("Cy C " + mark, Field.EXPERTISE, "Brought" + mark);
        merge(kept, gone);
        Profile merged = open(kept);
        var more = new ArrayList<>(merged.values());
        more.add(new PersonValue(Field.OFFER, "New" + mark));
        call(organizer, () -> profiles.replace(kept, merged.version(), more));
        undo("Cy C " + mark);
        assertThat(open(kept).values())
                .extracting(PersonValue::value)
                .contains("Old" + mark, "New" + mark)
                .doesNotContain("Brought" + mark, "Cy C " + mark);
        assertThat(open(gone).name()).isEqualTo("Cy C " + mark);
    }

    @Test
    void the_preview_says_what_comes_along_and_what_stays_behind() {
        PersonId kept = person("Di " + mark, Field.HEADLINE, "Kept " + mark);
        PersonId gone = person("Di " + mark, Field.HEADLINE, "Left " + mark);
        tie(gone, body);
        MergePreview preview = call(organizer, () -> merges.preview(kept, gone));
        assertThat(preview.lines())
                .extracting(MergePreview.Line::fate)
                .containsExactly(Fate.SAME, Fate.STAYS_BEHIND, Fate.COMES_ALONG);
        assertThat(preview.lines().get(1).keptInstead()).isEqualTo("Kept " + mark);
    }

    @Test
    void a_claimed_profile_is_kept_and_what_it_hides_is_not_told() {
        AccountId owner = accounts.member();
        Profile own = call(owner, profiles::mine);
        var said = new ArrayList<>(own.values());
        said.add(new PersonValue(Field.EMAIL, mark + "@example.org", Audience.ONLY_ME));
        call(owner, () -> profiles.replace(own.id(), own.version(), said));
        PersonId guess = person("Guess " + mark, Field.EMAIL, mark + "@example.org");
        MergePreview preview = call(organizer, () -> merges.preview(guess, own.id()));
        assertThat(preview.kept().id()).isEqualTo(own.id().toString());
        assertThat(preview.swappable()).isFalse();
        assertThat(preview.lines())
                .as("a guessed address is not confirmed")
                .noneMatch(l -> l.fate() == Fate.SAME);
        tie(guess, body);
        merge(own.id(), guess);
        assertThat(call(owner, profiles::mine).values())
                .filteredOn(v -> v.value().equals("Guess " + mark))
                .singleElement()
                .matches(v -> v.audience() == Audience.ONLY_ME);
        assertThat(call(owner, profiles::mine).affiliations())
                .singleElement()
                .matches(a -> a.audience() == Audience.ONLY_ME);
        assertThat(call(owner, () -> notices.mine(0, 10)))
                .extracting(NoticeItem::kind)
                .contains("profile-merged");
    }

    @Test
    void of_somebody_whose_name_is_hidden_a_preview_tells_nothing_at_all() {
        AccountId owner = accounts.member();
        Profile own = call(owner, profiles::mine);
        var said =
                List.of(
                        new PersonValue(Field.FULL_NAME, "Shy " + mark, Audience.ONLY_ME),
                        new PersonValue(Field.EXPERTISE, "Open " + mark, Audience.MEMBERS));
        call(owner, () -> profiles.replace(own.id(), own.version(), said));
        PersonId guess = person("Guess " + mark, Field.EXPERTISE, "Open " + mark);
        MergePreview preview = call(organizer, () -> merges.preview(guess, own.id()));
        assertThat(preview.toString()).doesNotContain("Shy");
        assertThat(preview.lines()).noneMatch(l -> l.fate() == Fate.SAME);
        merge(own.id(), guess);
        assertThat(call(organizer, merges::recent).toString()).doesNotContain("Shy " + mark);
    }

    @Test
    void two_accounts_are_not_merged_and_members_merge_nothing() {
        PersonId one = call(accounts.member(), profiles::mine).id();
        PersonId two = call(accounts.member(), profiles::mine).id();
        assertThatThrownBy(() -> merge(one, two))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("account");
        PersonId three = person("Ed " + mark, Field.OFFER, "x");
        AccountId member = accounts.member();
        assertThatThrownBy(() -> AsAccount.run(member, () -> merges.preview(one, three)))
                .isInstanceOf(NotAllowed.class);
        BodyId other = body("Other " + mark);
        merge(three, person("Ed E " + mark, Field.OFFER, "y"));
        UUID merge = record("Ed E " + mark).id();
        List<Runnable> presses =
                List.of(
                        () -> merges.merge(one, 0, three, 0),
                        () -> merges.preview(body, other),
                        () -> merges.merge(body, 0, other, 0),
                        () -> merges.undo(merge),
                        merges::recent);
        for (Runnable press : presses) {
            assertThatThrownBy(() -> AsAccount.run(member, press)).isInstanceOf(NotAllowed.class);
        }
        long version = open(three).version();
        assertThatThrownBy(
                        () -> AsAccount.run(organizer, () -> merges.merge(three, version, one, 1)))
                .as("of an account and an entry, the entry goes")
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Keep that one");
        assertThatThrownBy(() -> merge(three, three)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_change_since_the_preview_is_met_and_a_second_press_does_nothing() {
        PersonId kept = person("Flo " + mark, Field.OFFER, "One");
        PersonId gone = person("Flo F " + mark, Field.OFFER, "Two");
        Profile mine = open(gone);
        call(organizer, () -> profiles.replace(gone, mine.version(), mine.values()));
        long now = open(kept).version();
        long moved = open(gone).version();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                organizer, () -> merges.merge(kept, now, gone, mine.version())))
                .isInstanceOf(StaleChange.class);
        assertThatThrownBy(() ->
                        AsAccount.run(organizer, () -> merges.merge(kept, now + 1, gone, moved)))
                .isInstanceOf(StaleChange.class);
        merge(kept, gone);
        long version = open(kept).version();
        AsAccount.run(organizer, () -> merges.merge(kept, 0, gone, 0));
        assertThat(open(kept).version()).isEqualTo(version);
    }

    @Test
    void the_merge_keeps_all_references_to_a_body_and_can_be_undone() {
        BodyId kept = body("Kept " + mark);
        String goneSlug = slug(new BodyName("en", "Gone " + mark), null);
        BodyId gone = bodies.get(goneSlug).summary().id();
        String part = slug(new BodyName("en", "Part " + mark), gone);
        PersonId person = person("Gil " + mark, Field.OFFER, "x");
        tie(person, gone);
        MergePreview preview = call(organizer, () -> merges.preview(kept, gone));
        AsAccount.run(
                organizer,
                () -> merges.merge(kept, preview.kept().version(), gone, preview.gone().version()));

        assertThat(bodies.get(goneSlug).summary().id()).as("its old address").isEqualTo(kept);
        assertThat(bodies.get(part).parent().orElseThrow().id()).isEqualTo(kept);
        assertThat(bodies.get(goneSlug).parts()).extracting(BodySummary::slug).contains(part);
        assertThat(bodies.all(List.of(gone)).get(gone).id())
                .as("what others refer to")
                .isEqualTo(kept);
        assertThat(bodies.united(kept)).containsExactlyInAnyOrder(kept, gone);
        assertThat(bodies.named("gone " + mark)).extracting(BodySummary::id).containsExactly(kept);
        assertThat(bodies.alsoCalled(kept)).extracting(BodyName::name).contains("Gone " + mark);
        assertThat(call(accounts.member(), () -> bodies.people(kept))).hasSize(1);
        assertThat(audited("bodies-merged", kept.value())).isPositive();
        undo("Gone " + mark);
        assertThat(audited("merge-undone", kept.value())).isPositive();
        assertThat(bodies.get(goneSlug).summary().id()).isEqualTo(gone);
        assertThat(bodies.get(part).parent().orElseThrow().id()).isEqualTo(gone);
        assertThat(call(accounts.member(), () -> bodies.people(gone))).hasSize(1);
        assertThat(call(accounts.member(), () -> bodies.people(kept))).isEmpty();
    }

    @Test
    void after_thirty_days_a_merge_stays() {
        PersonId kept = person("Hal " + mark, Field.OFFER, "One");
        merge(kept, person("Hal H " + mark, Field.OFFER, "Two"));
        UUID id = record("Hal H " + mark).id();
        jdbc.sql("update directory_merge set undo_until = now() - interval '1 day' where id = ?")
                .param(id)
                .update();
        assertThatThrownBy(() -> AsAccount.run(organizer, () -> merges.undo(id)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("30 days");
    }
}
