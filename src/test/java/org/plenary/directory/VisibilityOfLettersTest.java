package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.base.NotFound;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.summary.Attendance;
import org.plenary.testing.Letters;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each field × audience × onlooker in what is sent and told: digests of saved searches, messages,
 * introductions, and who took part in a session. The secret is looked for in notices and letters.
 */
class VisibilityOfLettersTest extends VisibilityScene {
    @Autowired SavedSearches searches;
    @Autowired SavedRows saved;
    @Autowired SearchDigests digests;
    @Autowired Relay relay;
    @Autowired Conversations conversations;
    @Autowired Introductions introductions;
    @Autowired ThroughWork work;
    @Autowired Attendance attendance;
    @Autowired Sessions sessions;
    @Autowired Notices notices;
    @Autowired Letters letters;
    @Autowired Accounts known;
    @Autowired Clock clock;

    @Test
    void a_kept_search_finds_by_what_its_owner_may_see_only() {
        for (Onlooker who : EnumSet.of(Onlooker.OUTSIDER, Onlooker.MEMBER, Onlooker.PARTICIPANT)) {
            for (Planted planted : people) {
                for (Field field : Field.values()) {
                    var row =
                            new SavedRows.Row(
                                    UUID.randomUUID(),
                                    looking.get(who),
                                    "Kept",
                                    DirectoryQuery.of(planted.secret(field)),
                                    Digest.DAILY);
                    assertThat(searches.found(row).contains(planted.person().value()))
                            .as("%s of %s to %s", field, planted, who)
                            .isEqualTo(planted.shows(field, who, Channel.MATCH));
                }
            }
        }
    }

    @Test
    void a_digest_counts_who_may_be_found_and_its_letter_holds_nothing_of_them() {
        looking.forEach((who, account) -> {
            UUID id =
                    as(account, () -> searches.save("Kept", DirectoryQuery.of(mark), Digest.DAILY));
            transaction.executeWithoutResult(t -> {
                saved.remove(id, saved.found(id));
                digests.look(saved.of(account, id).orElseThrow(), clock.instant());
            });
            String told = told(account);
            long newcomers = people.stream().filter(p -> p.isThereFor(who)).count();
            assertThat(told).as("to %s", who).contains(newcomers + " newcomers in “Kept”");
            assertThat(told).doesNotContain(mark);
            String cards = as(account, searches::mine).getFirst().newcomers().toString();
            for (Planted planted : people) {
                holds(cards, planted, who, Channel.RESULT, planted.isThereFor(who));
            }
        });
    }

    @Test
    void a_letter_names_its_writer_to_the_one_written_to_and_holds_nothing_else() {
        AccountId reader = accounts.member();
        PersonId readers = as(reader, profiles::mine).id();
        for (Planted planted : people) {
            as(planted.account(), () -> relay.write(UUID.randomUUID(), readers, "Words"));
        }
        String received = told(reader) + as(reader, () -> conversations.mine(null));
        for (Planted planted : people) {
            for (Field field : Field.values()) {
                assertThat(received.contains(planted.secret(field)))
                        .as("%s of %s", field, planted)
                        .isEqualTo(field == Field.FULL_NAME);
            }
        }
    }

    @Test
    void whoever_writes_learns_no_more_than_a_name_that_they_may_see() {
        for (Onlooker who : EnumSet.of(Onlooker.MEMBER, Onlooker.HOST)) {
            AccountId writer = looking.get(who);
            for (Planted planted : people) {
                if (!planted.isThereFor(who)) {
                    assertThatThrownBy(() -> write(writer, planted.person()))
                            .isInstanceOf(NotFound.class)
                            .extracting(Throwable::getMessage)
                            .isEqualTo(unknown(writer));
                    continue;
                }
                ConversationId made = write(writer, planted.person());
                String seen =
                        told(writer)
                                + as(writer, () -> conversations.open(made))
                                + as(writer, () -> conversations.mine(null));
                holds(seen, planted, who, EnumSet.of(Field.FULL_NAME));
            }
        }
    }

    @Test
    void who_is_introduced_is_named_only_to_those_who_may_see_the_name() {
        AccountId friend = accounts.member();
        PersonId friends = as(friend, profiles::mine).id();
        AccountId host = looking.get(Onlooker.HOST);
        for (Planted planted : people) {
            if (planted.isThereFor(Onlooker.HOST)) {
                AsAccount.run(
                        host,
                        () ->
                                introductions.propose(
                                        UUID.randomUUID(), planted.person(), friends, "Meet"));
            }
        }
        String received = told(friend) + as(friend, introductions::waiting);
        for (Planted planted : people) {
            holds(received, planted, Onlooker.MEMBER, EnumSet.of(Field.FULL_NAME));
        }
    }

    @Test
    void who_took_part_is_shown_as_far_as_the_onlooker_may_see_them() {
        SessionPlan plan =
                SessionPlan.titled("Compute")
                        .under(SessionAccess.PARTICIPANTS, AttributionPolicy.ATTRIBUTED);
        SessionId session = as(owner, () -> sessions.add(shared, plan));
        AsAccount.run(owner, () -> workshops.publishProgramme(shared));
        people.forEach(p -> AsAccount.run(p.account(), () -> attendance.attend(session, true)));
        each((planted, who) -> {
            boolean takesPart =
                    who == Onlooker.PARTICIPANT
                            || who == Onlooker.HOST
                            || who == Onlooker.THE_PERSON;
            holds(answer(planted, who, session), planted, who, Channel.RESULT, takesPart);
        });
    }

    private String answer(Planted planted, Onlooker who, SessionId session) {
        try {
            return as(who, planted, () -> work.tookPart(session)).toString();
        } catch (NotFound nothing) {
            return "";
        }
    }

    private void holds(
            String text, Planted planted, Onlooker who, Channel channel, boolean anything) {
        for (Field field : Field.values()) {
            assertThat(text.contains(planted.secret(field)))
                    .as("%s of %s to %s", field, planted, who)
                    .isEqualTo(anything && planted.shows(field, who, channel));
        }
    }

    private void holds(String text, Planted planted, Onlooker who, Set<Field> fields) {
        for (Field field : Field.values()) {
            assertThat(text.contains(planted.secret(field)))
                    .as("%s of %s to %s", field, planted, who)
                    .isEqualTo(fields.contains(field) && planted.shows(field, who, Channel.PAGE));
        }
    }

    private ConversationId write(AccountId writer, PersonId to) {
        return as(writer, () -> relay.write(UUID.randomUUID(), to, "Hello"));
    }

    private String unknown(AccountId writer) {
        try {
            write(writer, PersonId.random());
            throw new AssertionError("not refused");
        } catch (NotFound nobody) {
            return nobody.getMessage();
        }
    }

    /** Every notice and every letter to the account. */
    private String told(AccountId account) {
        List<NoticeItem> all = as(account, () -> notices.mine(0, 100));
        return all
                + letters.to(known.get(account).email()).stream()
                        .map(l -> l.subject() + l.text())
                        .collect(Collectors.joining());
    }
}
