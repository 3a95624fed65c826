package org.plenary.publishing.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.TestDevices;
import org.plenary.directory.Audience;
import org.plenary.directory.Field;
import org.plenary.directory.PersonId;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profile;
import org.plenary.directory.Profiles;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** UC-106: each field and audience over HTTP, by planting a secret and looking for it. */
@PlenaryTest
class PeopleApiTest {
    /** Those that take any words. */
    private static final List<Field> FIELDS =
            List.of(
                    Field.HEADLINE,
                    Field.ABOUT,
                    Field.EXPERTISE,
                    Field.OFFER,
                    Field.ASK,
                    Field.OTHER_NAME,
                    Field.JURISDICTION);

    @Autowired Profiles profiles;
    @Autowired TestAccounts accounts;
    @Autowired TestDevices devices;
    @LocalServerPort int port;

    private final String mark = "p" + Long.toString(System.nanoTime(), 36);

    @Test
    void only_what_is_for_everyone_comes_out_and_no_way_to_reach_the_person() throws Exception {
        for (Audience audience : Audience.values()) {
            PersonId person = said(audience, Audience.PUBLIC);
            HttpResponse<String> answer = get(person);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            for (Field field : FIELDS) {
                assertThat(answer.body().contains(field + mark))
                        .as("%s for %s", field, audience)
                        .isEqualTo(audience == Audience.PUBLIC);
            }
            assertThat(answer.body()).doesNotContain("@example.org", "+254 20");
        }
    }

    @Test
    void who_shows_no_name_to_everyone_is_not_there() throws Exception {
        for (Audience audience : List.of(Audience.ONLY_ME, Audience.MEMBERS)) {
            HttpResponse<String> answer = get(said(Audience.PUBLIC, audience));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain(mark);
        }
        assertThat(get(PersonId.random()).statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_signed_in_gets_no_more_than_everyone() throws Exception {
        PersonId person = said(Audience.MEMBERS, Audience.PUBLIC);
        String asMember = get(person, devices.cookie(accounts.member())).body();
        assertThat(asMember).contains("Person " + mark).doesNotContain(Field.EXPERTISE + mark);
        assertThat(asMember).isEqualTo(get(person).body());
    }

    private HttpResponse<String> get(PersonId person) throws IOException, InterruptedException {
        return get(person, "");
    }

    private HttpResponse<String> get(PersonId person, String cookie)
            throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + "/api/v1/people/" + person);
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address);
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private PersonId said(Audience audience, Audience name) throws Exception {
        AccountId owner = accounts.member();
        Profile mine = AsAccount.call(owner, profiles::mine);
        var values = new ArrayList<PersonValue>();
        values.add(new PersonValue(Field.FULL_NAME, "Person " + mark, name));
        FIELDS.forEach(f -> values.add(new PersonValue(f, f + mark, audience)));
        values.add(new PersonValue(Field.EMAIL, mark + "@example.org", audience));
        values.add(new PersonValue(Field.PHONE, "+254 20 123", audience));
        AsAccount.call(owner, () -> profiles.replace(mine.id(), mine.version(), values));
        return mine.id();
    }
}
