package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.workshop.BodyKind;
import org.plenary.workshop.WorkshopId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * UC-102: what becomes of each column that points to an entry or a body. A new one makes the first
 * test fail until the merge knows it and it stands in one of the lists.
 */
class MergeReferencesTest extends MergeScene {
    /** Nothing stays in these with an entry that went. */
    private static final Set<String> EMPTIED =
            Set.of(
                    "affiliation.person_id",
                    "directory_entry.person_id",
                    "directory_listing.person_id",
                    "directory_person.merged_into",
                    "directory_photo.person_id",
                    "directory_value.person_id");

    /** These keep the id and lead on where they are read; each has a test of its own below. */
    private static final Set<String> LED_ON =
            Set.of(
                    "contact_shown.person_id",
                    "directory_problem.person_id",
                    "directory_saved_hit.person_id");

    /** Undoing an import passes over what was merged; canary entries are nobody's duplicates. */
    private static final Set<String> LEFT =
            Set.of("people_import_entry.person_id", "directory_watch.person_id");

    /** What undoing needs. */
    private static final Set<String> WITHOUT_KEY =
            Set.of("directory_merge.kept", "directory_merge.gone", "directory_photo.came_from");

    /** Moved with their bodies. */
    private static final Set<String> BODIES_EMPTIED =
            Set.of("affiliation.body_id", "member_body.merged_into");

    /** Read with those that went into the body. */
    private static final Set<String> BODIES_LED_ON =
            Set.of(
                    "member_body.parent_id",
                    "member_body_name.body_id",
                    "member_body_predecessor.body_id",
                    "member_body_predecessor.predecessor_id",
                    "framework_body.body_id",
                    "framework_item_lead.body_id",
                    "framework_milestone_step.body_id",
                    "framework_position.body_id",
                    "framework_progress.body_id");

    @Autowired ProfileProblems problems;
    @Autowired ContactDetails contacts;
    @Autowired SavedSearches searches;
    @Autowired SavedRows saved;
    @Autowired SearchDigests digests;
    @Autowired DirectoryGrantPlaces places;
    @Autowired Notices notices;
    @Autowired TransactionTemplate transaction;
    @Autowired java.time.Clock clock;

    @Test
    void every_column_that_points_to_an_entry_or_a_body_is_known() {
        assertThat(pointingTo("directory_person")).isEqualTo(all(EMPTIED, LED_ON, LEFT));
        assertThat(pointingTo("member_body")).isEqualTo(all(BODIES_EMPTIED, BODIES_LED_ON));
        assertThat(withoutKey()).isEqualTo(all(WITHOUT_KEY));
    }

    @Test
    void what_moves_leaves_nothing_with_the_entry_that_went() {
        PersonId kept = person("Ada " + mark, Field.OFFER, "x");
        PersonId gone = person("Ada A " + mark, Field.OFFER, "y");
        tie(gone, body);
        merge(gone, person("Ada earlier " + mark, Field.OFFER, "z"));
        jdbc.sql("insert into directory_listing values (?, ?)")
                .params(gone.value(), WorkshopId.random().value())
                .update();
        jdbc.sql(
                        """
                        insert into directory_photo (person_id, bytes, audience, tags, updated_at)
                        values (?, '\\x00', 'PUBLIC', '{}', now())
                        """)
                .param(gone.value())
                .update();
        EMPTIED.forEach(c -> assertThat(rows(c, gone.value())).as(c).isPositive());
        merge(kept, gone);
        EMPTIED.forEach(c -> assertThat(rows(c, gone.value())).as(c).isZero());
    }

    @Test
    void a_problem_reported_on_the_entry_is_one_of_the_profile_it_went_into() {
        PersonId gone = person("Bea " + mark, Field.OFFER, "x");
        String words = "She is at another institute now " + mark;
        AsAccount.run(accounts.member(), () -> problems.report(gone, words));
        AccountId owner = accounts.create("Bea Owner " + mark, NetworkRole.MEMBER);
        PersonId own = claimed(owner);
        merge(own, gone);
        ProfileProblems.Problem waiting = waiting(words);
        assertThat(waiting.person()).isEqualTo(own);
        assertThat(waiting.claimed()).isTrue();
        assertThat(waiting.name()).isEqualTo("Bea Owner " + mark);
        AsAccount.run(organizer, () -> problems.askOwner(waiting.id(), "Is this right?"));
        assertThat(call(owner, () -> notices.mine(0, 10)))
                .extracting(NoticeItem::text)
                .contains("Is this right?");
        AsAccount.run(organizer, () -> problems.settle(waiting.id(), "Mended."));
    }

    @Test
    void looks_at_the_entry_are_shown_to_whom_it_is_about() {
        PersonId gone =
                call(
                        organizer,
                        () ->
                                profiles.add(
                                        List.of(
                                                new PersonValue(Field.FULL_NAME, "Cat " + mark),
                                                new PersonValue(
                                                        Field.PHONE,
                                                        "+254 20 123",
                                                        Audience.MEMBERS))));
        AccountId curious = accounts.create("Curious " + mark, NetworkRole.MEMBER);
        AsAccount.run(curious, () -> contacts.show(gone, Field.PHONE));
        AccountId owner = accounts.member();
        merge(claimed(owner), gone);
        assertThat(call(owner, () -> contacts.looks(null)))
                .extracting(ContactDetails.Look::who)
                .containsExactly("Curious " + mark);
    }

    @Test
    void whom_a_kept_search_found_is_no_newcomer_by_being_merged() {
        AccountId me = accounts.member();
        PersonId kept = person("Dot " + mark, Field.OFFER, "other words");
        PersonId gone = person("Dot D " + mark, Field.OFFER, "wanted" + mark);
        DirectoryQuery query = DirectoryQuery.of("wanted" + mark);
        UUID search = call(me, () -> searches.save("Kept", query, Digest.DAILY));
        merge(kept, gone);
        look(me, search);
        assertThat(call(me, () -> notices.mine(0, 10))).isEmpty();
        PersonId late = person("Late " + mark, Field.OFFER, "wanted" + mark);
        look(me, search);
        merge(kept, late);
        assertThat(call(me, searches::mine).getFirst().newcomers())
                .as("told as a newcomer, and found once")
                .extracting(PersonCard::id)
                .containsExactly(kept);
    }

    @Test
    void an_invitation_to_the_entry_goes_on_leading_somewhere() {
        PersonId kept = person("Eli " + mark, Field.OFFER, "x");
        PersonId gone = person("Eli E " + mark, Field.OFFER, "y");
        merge(kept, gone);
        assertThat(places.pathOf(Profiles.GRANT + gone)).contains(DirectoryPaths.me());
        transaction.executeWithoutResult(t -> {
            jdbc.sql("update directory_person set account_id = ? where id = ?")
                    .params(accounts.member().value(), kept.value())
                    .update();
            assertThat(places.pathOf(Profiles.GRANT + gone)).as("claimed meanwhile").isEmpty();
            t.setRollbackOnly();
        });
    }

    @Test
    void a_body_is_found_by_everything_that_pointed_to_the_one_that_went() {
        BodyId before = body("Before " + mark);
        String goneSlug = slug(before, "Gone " + mark);
        BodyId gone = bodies.get(goneSlug).summary().id();
        BodyId after = bodies.get(slug(gone, "After " + mark)).summary().id();
        PersonId person = person("Fay " + mark, Field.OFFER, "x");
        PersonId always = person("Gus " + mark, Field.OFFER, "x");
        tie(person, gone);
        tie(always, body);
        mergeBodies(body, gone);
        assertThat(related(bodies.get(goneSlug).predecessors())).containsExactly(before);
        assertThat(related(bodies.get(goneSlug).successors())).containsExactly(after);
        assertThat(bodies.named("gone " + mark)).extracting(BodySummary::id).containsExactly(body);
        String slug = bodies.get(goneSlug).summary().slug();
        for (String filter : List.of(slug, goneSlug)) {
            assertThat(in(filter)).as(filter).containsExactlyInAnyOrder(person, always);
        }
        for (String name : List.of("Body " + mark, "Gone " + mark)) {
            assertThat(found(name)).as(name).containsExactlyInAnyOrder(person, always);
        }
        undo("Gone " + mark);
        for (String name : List.of("Body " + mark, "Gone " + mark)) {
            assertThat(found(name)).as(name).hasSize(1);
        }
        assertThat(in(slug)).containsExactly(always);
        assertThat(in(goneSlug)).containsExactly(person);
    }

    private List<PersonId> in(String slug) {
        DirectoryQuery query = DirectoryQuery.of("").with(Filter.BODY, slug);
        return directory.search(viewers.of(accounts.member()), query).people().stream()
                .map(PersonCard::id)
                .toList();
    }

    private static List<BodyId> related(List<BodySummary> bodies) {
        return bodies.stream().map(BodySummary::id).toList();
    }

    private String slug(BodyId predecessor, String name) {
        var names = List.of(new BodyName("en", name));
        var plan = new BodyPlan(names, "", BodyKind.AGENCY, "", null, "", List.of(predecessor));
        return call(organizer, () -> bodies.create(plan));
    }

    private ProfileProblems.Problem waiting(String words) {
        UUID id =
                jdbc.sql("select id from directory_problem where text = ?")
                        .param(words)
                        .query(UUID.class)
                        .single();
        UUID last =
                jdbc.sql(
                                """
                                select id from directory_problem where handled_at is null
                                  and (at, id) < (select at, id from directory_problem where id = ?)
                                order by at desc, id desc limit 1
                                """)
                        .param(id)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
        return call(organizer, () -> problems.open(last)).getFirst();
    }

    private void look(AccountId me, UUID search) {
        transaction.executeWithoutResult(
                t -> digests.look(saved.of(me, search).orElseThrow(), clock.instant()));
    }

    private Set<String> pointingTo(String table) {
        return new TreeSet<>(
                jdbc.sql(
                                """
                                select k.table_name || '.' || k.column_name
                                from information_schema.referential_constraints r
                                join information_schema.key_column_usage k
                                  on k.constraint_name = r.constraint_name
                                join information_schema.table_constraints u
                                  on u.constraint_name = r.unique_constraint_name
                                where u.table_name = ?
                                """)
                        .param(table)
                        .query(String.class)
                        .list());
    }

    /** Columns of ids that no foreign key holds and whose name says an entry or a body. */
    private Set<String> withoutKey() {
        return new TreeSet<>(
                jdbc.sql(
                                """
                                select c.table_name || '.' || c.column_name
                                from information_schema.columns c
                                where c.table_schema = 'public' and c.udt_name in ('uuid', '_uuid')
                                  and (c.column_name ~ 'person|people|body|bodies|lead'
                                    or c.column_name in ('kept', 'gone', 'came_from'))
                                  and not exists (
                                    select 1 from information_schema.key_column_usage k
                                    join information_schema.referential_constraints r
                                      on r.constraint_name = k.constraint_name
                                    where k.table_name = c.table_name
                                      and k.column_name = c.column_name)
                                """)
                        .query(String.class)
                        .list());
    }

    @SafeVarargs
    private static Set<String> all(Set<String>... sets) {
        var all = new TreeSet<String>();
        new HashSet<>(List.of(sets)).forEach(all::addAll);
        return all;
    }
}
