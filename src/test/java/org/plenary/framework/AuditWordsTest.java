package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.AuditFilter;
import org.plenary.access.AuditReading;
import org.plenary.access.AuditWords;
import org.plenary.access.NetworkRole;
import org.plenary.base.NotAllowed;
import org.plenary.directory.Audience;
import org.plenary.directory.Field;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Profile;
import org.plenary.directory.Profiles;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.testing.CountedStatements;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit trail names what an administrator may see by name, and keeps the id of all else. */
@PlenaryTest
class AuditWordsTest {
    @Autowired AuditReading audit;
    @Autowired AuditWords words;
    @Autowired Frameworks frameworks;
    @Autowired FrameworkScene scene;
    @Autowired Profiles profiles;
    @Autowired TestAccounts accounts;

    @Test
    void frameworks_accounts_and_constants_are_in_words() {
        Cast cast = scene.draft();
        AccountId seated = accounts.create("Sela Seated", NetworkRole.MEMBER);
        AsAccount.run(
                cast.editor(),
                () -> frameworks.appoint(cast.framework(), seated, FrameworkRole.COMMENTER));
        AuditWords.Line line = about(cast.framework().toString()).getFirst();
        assertThat(line.action()).isEqualTo("Framework seat given");
        assertThat(line.kind()).isEqualTo("Framework");
        assertThat(line.subject())
                .isEqualTo(call(cast.editor(), () -> frameworks.get(cast.framework())).title());
        assertThat(line.details()).isEqualTo("account: Sela Seated; role: commenter");
    }

    @Test
    void a_person_whose_name_is_hidden_stays_an_id() {
        AccountId hidden = accounts.create("Hidden Hanna", NetworkRole.MEMBER);
        Profile profile = call(hidden, () -> profiles.mine());
        String id = profile.id().toString();
        AsAccount.run(hidden, () -> save(profile, Audience.MEMBERS));
        assertThat(about(id).getFirst().subject()).isEqualTo("Hidden Hanna");
        AsAccount.run(hidden, () -> save(profiles.mine(), Audience.ONLY_ME));
        assertThat(about(id).getFirst().subject()).isEqualTo(id);
        assertThat(about(id).getFirst().kind()).isEqualTo("Person");
    }

    @Test
    void many_entries_are_named_in_a_question_for_each_kind_and_for_administrators_only() {
        Cast cast = scene.draft();
        for (int i = 0; i < 8; i++) {
            AccountId somebody = accounts.create("Person " + i);
            AsAccount.run(
                    cast.editor(),
                    () -> frameworks.appoint(cast.framework(), somebody, FrameworkRole.DRAFTER));
        }
        AccountId administrator = accounts.administrator();
        var entries =
                call(
                        administrator,
                        () ->
                                audit.page(
                                        new AuditFilter("", "", cast.framework().toString()),
                                        0,
                                        50));
        assertThat(entries.size()).isGreaterThanOrEqualTo(8);
        List<String> sent =
                CountedStatements.during(
                        () -> AsAccount.run(administrator, () -> words.of(entries)));
        assertThat(sent).hasSizeLessThan(6);
        assertThatThrownBy(() -> call(accounts.organizer(), () -> words.of(entries)))
                .isInstanceOf(NotAllowed.class);
    }

    private void save(Profile profile, Audience audience) {
        profiles.replace(
                profile.id(),
                profile.version(),
                List.of(new PersonValue(Field.FULL_NAME, "Hidden Hanna", audience)));
    }

    /** Newest first. */
    private List<AuditWords.Line> about(String id) {
        return call(
                accounts.administrator(),
                () -> words.of(audit.page(new AuditFilter("", "", id), 0, 50)));
    }
}
