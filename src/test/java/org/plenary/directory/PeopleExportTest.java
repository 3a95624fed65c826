package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountAdministration;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-104 without its page. */
@PlenaryTest
class PeopleExportTest {
    @Autowired PeopleExport exports;
    @Autowired Profiles profiles;
    @Autowired Canaries canaries;
    @Autowired Notices notices;
    @Autowired AccountAdministration administration;
    @Autowired JdbcClient jdbc;
    @Autowired TestAccounts accounts;

    private final String mark = "e" + Long.toString(System.nanoTime(), 36);

    @Test
    void a_list_holds_what_the_viewer_may_see_without_contact_details() throws Exception {
        for (Audience audience : Audience.values()) {
            somebody(audience);
        }
        int before = audited();
        String table = export(DirectoryQuery.of(mark));
        assertThat(table)
                .contains("Person PUBLIC", "Person MEMBERS", "see-PUBLIC-" + mark, "see-MEMBERS-")
                .doesNotContain("see-ONLY_ME-", "see-SHARED_WORKSHOPS-", "@example.org", "+254");
        assertThat(table).contains("'=cmd").doesNotContain(",=cmd");
        assertThat(audited()).isEqualTo(before + 1);
    }

    @Test
    void who_is_no_organizer_any_more_writes_nothing_with_an_open_export() {
        AccountId once = accounts.member();
        AsAccount.run(
                accounts.administrator(),
                () -> administration.setRoles(once, Set.of(NetworkRole.ORGANIZER)));
        jdbc.sql(
                        "update account set password_hash = (select password_hash from account where id = ?) where id = ?")
                .params(demoOrganizer().value(), once.value())
                .update();
        UUID ticket =
                call(once, () -> exports.begin(DemoAccounts.PASSWORD, DirectoryQuery.of(mark)));
        AsAccount.run(
                accounts.administrator(),
                () -> administration.setRoles(once, Set.of(NetworkRole.MEMBER)));
        assertThatThrownBy(() -> write(once, ticket)).isInstanceOf(NotAllowed.class);
    }

    private int audited() {
        return jdbc.sql(
                        "select count(*) from audit_entry where action = 'people-exported' and strpos(details::text, ?) > 0")
                .param(mark)
                .query(Integer.class)
                .single();
    }

    @Test
    void more_than_a_page_is_written_and_nobody_twice() throws Exception {
        AccountId organizer = accounts.organizer();
        for (int i = 0; i < Directory.PAGE + 5; i++) {
            String name = "Nr %03d %s".formatted(i, mark);
            call(organizer, () -> profiles.add(List.of(new PersonValue(Field.FULL_NAME, name))));
        }
        List<String> lines = export(DirectoryQuery.of(mark)).lines().skip(1).toList();
        assertThat(lines).hasSize(Directory.PAGE + 5).doesNotHaveDuplicates();
    }

    @Test
    void without_the_password_or_the_role_nothing_is_written() {
        AccountId organizer = accounts.organizer();
        DirectoryQuery query = DirectoryQuery.of(mark);
        assertThatThrownBy(() -> call(organizer, () -> exports.begin("wrong", query)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("password is not right");
        assertThatThrownBy(() -> call(accounts.member(), () -> exports.begin("wrong", query)))
                .isInstanceOf(NotAllowed.class);
        UUID ticket = begin(query);
        assertThatThrownBy(() -> write(organizer, ticket))
                .as("somebody else's")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> write(demoOrganizer(), UUID.randomUUID()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void an_export_that_holds_a_canary_entry_is_told_to_administrators() throws Exception {
        AccountId administrator = accounts.administrator();
        PersonId canary =
                call(administrator, () -> canaries.plant("Nobody " + mark, "Adviser", ""));
        assertThat(told(administrator)).as("not by planting it").isEmpty();
        assertThat(export(DirectoryQuery.of(mark))).contains("Nobody " + mark);
        export(DirectoryQuery.of(mark));
        assertThat(told(administrator))
                .as("once a day")
                .singleElement()
                .satisfies(n -> assertThat(n.title()).endsWith("exported a canary entry"));
        assertThat(told(demoOrganizer())).as("whoever took it out").isEmpty();
        AsAccount.run(administrator, () -> canaries.remove(canary));
    }

    private List<NoticeItem> told(AccountId account) {
        return call(account, () -> notices.mine(0, 20)).stream()
                .filter(n -> n.kind().equals("directory-walked"))
                .toList();
    }

    private void somebody(Audience audience) {
        AccountId owner = accounts.member();
        Profile mine = call(owner, profiles::mine);
        var said = new ArrayList<PersonValue>();
        said.add(
                new PersonValue(
                        Field.FULL_NAME, "Person " + audience + " " + mark, Audience.PUBLIC));
        said.add(new PersonValue(Field.EXPERTISE, "see-" + audience + "-" + mark, audience));
        said.add(new PersonValue(Field.HEADLINE, "=cmd", Audience.PUBLIC));
        said.add(new PersonValue(Field.EMAIL, mark + "@example.org", Audience.PUBLIC));
        said.add(new PersonValue(Field.PHONE, "+254 20 123", Audience.PUBLIC));
        call(owner, () -> profiles.replace(mine.id(), mine.version(), said));
    }

    private String export(DirectoryQuery query) throws IOException {
        return write(demoOrganizer(), begin(query));
    }

    private UUID begin(DirectoryQuery query) {
        return call(demoOrganizer(), () -> exports.begin(DemoAccounts.PASSWORD, query));
    }

    private String write(AccountId who, UUID ticket) {
        var out = new ByteArrayOutputStream();
        return call(
                who,
                () -> {
                    exports.write(ticket, out);
                    return out.toString(StandardCharsets.UTF_8);
                });
    }

    private AccountId demoOrganizer() {
        return accounts.byEmail(Person.ORGANIZER.email());
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
