package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.base.NotFound;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What was hidden is gone from every answer, also from those that are only near. */
@PlenaryTest
class HiddenTest {
    @Autowired Directory directory;
    @Autowired Facets facets;
    @Autowired PersonValues values;
    @Autowired Viewers viewers;
    @Autowired TestAccounts accounts;
    @Autowired TransactionTemplate transaction;

    private final String mark = Long.toString(System.nanoTime() * 7919, 36).replace("-", "");

    @Test
    void nobody_is_found_whose_name_is_hidden() {
        PersonId hidden =
                person(
                        new PersonValue(Field.FULL_NAME, mark + "hush", Audience.ONLY_ME),
                        new PersonValue(Field.EXPERTISE, mark + "open", Audience.PUBLIC));
        Viewer member = viewers.of(accounts.member());
        for (String word : List.of(mark + "open", mark + "hush", mark + "opem")) {
            assertThat(directory.search(member, DirectoryQuery.of(word)).people())
                    .noneMatch(c -> c.id().equals(hidden));
            assertThat(facets.of(member, DirectoryQuery.of(word))).isEmpty();
        }
        assertThatThrownBy(() -> directory.person(member, hidden)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_word_that_was_hidden_since_is_not_offered_as_a_spelling() {
        PersonId person = person(name(), offer("secretword", Audience.PUBLIC));
        transaction.executeWithoutResult(t ->
                values.replace(person, List.of(name(), offer("secretword", Audience.ONLY_ME))));
        person(name(), offer("secretward", Audience.PUBLIC));
        DirectoryPage page =
                directory.search(Viewer.ANYONE, DirectoryQuery.of(mark + "secretwerd"));
        assertThat(page.people()).isNotEmpty().noneMatch(c -> c.id().equals(person));
        assertThat(page.spelledAs())
                .contains(mark + "secretward")
                .doesNotContain(mark + "secretword");
    }

    @Test
    void the_name_of_a_field_finds_nobody() {
        PersonId person = person(name(), new PersonValue(Field.LANGUAGE, mark, Audience.PUBLIC));
        var one = DirectoryQuery.of(mark + " language");
        assertThat(directory.search(Viewer.ANYONE, one).people())
                .noneMatch(c -> c.id().equals(person));
    }

    private static PersonValue name() {
        return new PersonValue(Field.FULL_NAME, "Somebody", Audience.PUBLIC);
    }

    private PersonValue offer(String word, Audience audience) {
        return new PersonValue(Field.OFFER, mark + word, audience);
    }

    private PersonId person(PersonValue... said) {
        return transaction.execute(t -> {
            PersonId id = values.create(null);
            values.replace(id, List.of(said));
            return id;
        });
    }
}
