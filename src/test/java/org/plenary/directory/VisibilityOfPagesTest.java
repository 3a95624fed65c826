package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Each field × audience × onlooker on the page of a person and in what is taken from it: vCard,
 * code, API, lists and one's own data. The secret is looked for in what comes out.
 */
class VisibilityOfPagesTest extends VisibilityScene {
    private static final String PASSWORD = "a long enough password";

    @Autowired OwnData data;
    @Autowired ContactDetails contacts;
    @Autowired PeopleExport exports;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @Test
    void a_page_its_vcard_and_its_code_hold_what_the_onlooker_may_see_and_asked_for() {
        each((planted, who) -> {
            boolean person = who == Onlooker.THE_PERSON;
            check(planted, who, person, "unasked");
            if (ask(planted, who)) {
                check(planted, who, true, "asked");
            }
        });
    }

    private void check(Planted planted, Onlooker who, boolean asked, String when) {
        PersonId id = planted.person();
        Optional<PersonDetails> seen = outcome(planted, who, () -> directory.person(id));
        String page = seen.map(PersonDetails::toString).orElse("");
        String code = seen.map(OwnData::smallCard).orElse("").replace("\r\n ", "");
        String card = outcome(planted, who, () -> data.vcard(id)).orElse("").replace("\r\n ", "");
        for (Field field : Field.values()) {
            String secret = planted.secret(field);
            boolean shown = planted.shows(field, who, asked ? Channel.ASKED_PAGE : Channel.PAGE);
            String what = "%s of %s to %s, %s".formatted(field, planted, who, when);
            assertThat(page.contains(secret)).as("page: %s", what).isEqualTo(shown);
            assertThat(card.contains(secret))
                    .as("vCard: %s", what)
                    .isEqualTo(shown && Channel.CARD.carries(field));
            assertThat(code.contains(secret))
                    .as("code: %s", what)
                    .isEqualTo(shown && Channel.CODE.carries(field));
        }
    }

    /** Asks for each way to reach the person; gives whether the onlooker can ask at all. */
    private boolean ask(Planted planted, Onlooker who) {
        for (Field field : Field.CONTACT) {
            Callable<Boolean> asking =
                    () -> {
                        contacts.show(planted.person(), field);
                        return true;
                    };
            if (who == Onlooker.SIGNED_OUT) {
                assertThatThrownBy(() -> as(who, planted, asking)).isInstanceOf(NotAllowed.class);
            } else if (planted.shows(field, who, Channel.ASKED_PAGE)) {
                as(who, planted, asking);
            } else {
                assertThatThrownBy(() -> as(who, planted, asking))
                        .as("%s of %s to %s", field, planted, who)
                        .isInstanceOf(NotFound.class);
            }
        }
        return who != Onlooker.SIGNED_OUT;
    }

    @Test
    void seen_as_somebody_else_ones_page_is_as_they_see_it() {
        for (Planted planted : people) {
            for (Eyes eyes : Eyes.values()) {
                Onlooker who =
                        switch (eyes) {
                            case EVERYONE -> Onlooker.SIGNED_OUT;
                            case MEMBER -> Onlooker.MEMBER;
                            case SHARED_WORKSHOP -> Onlooker.PARTICIPANT;
                            case ME -> Onlooker.THE_PERSON;
                        };
                String seen = as(planted.account(), () -> profiles.seenBy(eyes)).toString();
                for (Field field : Field.values()) {
                    assertThat(seen.contains(planted.secret(field)))
                            .as("%s of %s as %s", field, planted, eyes)
                            .isEqualTo(planted.shows(field, who, Channel.ASKED_PAGE));
                }
            }
        }
    }

    @Test
    void the_api_holds_what_is_for_everyone_and_no_way_to_reach_anybody() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Planted planted : people) {
                URI address =
                        URI.create(
                                "http://localhost:%d/api/v1/people/%s"
                                        .formatted(port, planted.person()));
                HttpResponse<String> answer =
                        client.send(
                                HttpRequest.newBuilder(address).build(),
                                HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode())
                        .isEqualTo(planted.isThereFor(Onlooker.SIGNED_OUT) ? 200 : 404);
                for (Field field : Field.values()) {
                    assertThat(answer.body().contains(planted.secret(field)))
                            .as("%s of %s", field, planted)
                            .isEqualTo(planted.shows(field, Onlooker.SIGNED_OUT, Channel.PAGE));
                }
            }
        }
    }

    @Test
    void a_list_taken_out_holds_what_the_keeper_may_see_without_ways_to_reach_anybody() {
        String hash = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
        for (var one : looking.entrySet()) {
            Onlooker who = one.getKey();
            AccountId account = one.getValue();
            DirectoryQuery all = DirectoryQuery.of(mark);
            if (!who.keepsTheDirectory()) {
                assertThatThrownBy(() -> as(account, () -> exports.begin(PASSWORD, all)))
                        .isInstanceOf(NotAllowed.class);
                continue;
            }
            jdbc.sql("update account set password_hash = ? where id = ?")
                    .params(hash, account.value())
                    .update();
            var out = new ByteArrayOutputStream();
            UUID ticket = as(account, () -> exports.begin(PASSWORD, all));
            as(
                    account,
                    () -> {
                        exports.write(ticket, out);
                        return 0;
                    });
            String table = out.toString(StandardCharsets.UTF_8);
            for (Planted planted : people) {
                for (Field field : Field.values()) {
                    assertThat(table.contains(planted.secret(field)))
                            .as("%s of %s to %s", field, planted, who)
                            .isEqualTo(planted.shows(field, who, Channel.LIST));
                }
            }
        }
    }

    @Test
    void ones_own_data_hold_everything_of_oneself_and_nothing_of_others() throws Exception {
        for (Planted mine : people) {
            AccountId me = mine.account();
            String all = AsAccount.call(me, data::json) + AsAccount.call(me, data::csv);
            String card = as(me, () -> data.vcard()).replace("\r\n ", "");
            for (Planted planted : people) {
                for (Field field : Field.values()) {
                    assertThat(all.contains(planted.secret(field))).isEqualTo(planted == mine);
                    assertThat(card.contains(planted.secret(field)))
                            .isEqualTo(planted == mine && Channel.CARD.carries(field));
                }
            }
        }
    }

    /** What comes out, or nothing when there is nobody for the onlooker. */
    private <T> Optional<T> outcome(Planted planted, Onlooker who, Callable<T> work) {
        try {
            return Optional.of(as(who, planted, work));
        } catch (NotFound nobody) {
            return Optional.empty();
        }
    }
}
