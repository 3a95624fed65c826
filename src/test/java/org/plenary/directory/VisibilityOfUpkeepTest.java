package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.directory.ImportPreview.Match;
import org.plenary.directory.MergePreview.Fate;
import org.plenary.directory.MergePreview.Line;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each field × audience × keeper of the directory in merging, in what looks like a duplicate and in
 * an import: neither a value nor whether a guess is right comes out to whoever may not see it.
 */
class VisibilityOfUpkeepTest extends VisibilityScene {
    @Autowired Merges merges;
    @Autowired Duplicates duplicates;
    @Autowired PeopleImport imports;

    @Test
    void a_preview_of_merging_shows_no_hidden_value() {
        apart(() -> {
            PersonId entry = entry(other("other"));
            eachKeeper((planted, who) -> {
                String preview = preview(who, entry, planted).toString();
                for (Field field : Field.values()) {
                    boolean one = field.most() == 1;
                    assertThat(preview.contains(planted.secret(field)))
                            .as("%s of %s to %s", field, planted, who)
                            .isEqualTo(one && planted.shows(field, who, Channel.MERGE));
                }
            });
        });
    }

    @Test
    void a_preview_of_merging_confirms_no_hidden_value() {
        apart(() -> {
            for (Planted planted : people) {
                PersonId entry = entry(guesses(planted));
                keepers().forEach(who -> confirms(who, entry, planted));
            }
        });
    }

    private void confirms(Onlooker who, PersonId entry, Planted planted) {
        List<Line> lines = preview(who, entry, planted).lines();
        for (Field field : Field.values()) {
            boolean same =
                    lines.stream()
                            .filter(l -> l.value().contains(planted.secret(field)))
                            .anyMatch(l -> l.fate() == Fate.SAME);
            assertThat(same)
                    .as("%s of %s to %s", field, planted, who)
                    .isEqualTo(planted.shows(field, who, Channel.MERGE));
        }
    }

    private static List<PersonValue> guesses(Planted planted) {
        List<PersonValue> guesses = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field != Field.AFFILIATION) {
                guesses.add(new PersonValue(field, planted.value(field)));
            }
        }
        return guesses;
    }

    @Test
    void nobody_is_a_duplicate_by_what_is_hidden() {
        for (Field field : List.of(Field.EMAIL, Field.ORCID, Field.FULL_NAME)) {
            apart(() -> {
                people.forEach(planted -> entry(guess(planted, field)));
                eachKeeper((planted, who) -> {
                    boolean paired =
                            as(looking.get(who), duplicates::people).stream()
                                    .filter(p -> p.alike().equals(field.words()))
                                    .map(Duplicates.Pair::second)
                                    .anyMatch(planted.person().toString()::equals);
                    boolean shown = planted.shows(field, who, Channel.MERGE);
                    // 50 pairs are listed, of addresses first: the others may be other tests'
                    if (field == Field.EMAIL || !shown) {
                        assertThat(paired)
                                .as("%s of %s to %s", field, planted, who)
                                .isEqualTo(shown);
                    }
                });
            });
        }
    }

    private static List<PersonValue> guess(Planted planted, Field field) {
        List<PersonValue> said = new ArrayList<>();
        said.add(new PersonValue(field, planted.value(field)));
        if (field != Field.FULL_NAME) {
            said.add(new PersonValue(Field.FULL_NAME, "! " + PersonId.random()));
        }
        return said;
    }

    /** What it enters is taken back, as other tests look for duplicates too. */
    private void apart(Runnable work) {
        transaction.executeWithoutResult(t -> {
            work.run();
            t.setRollbackOnly();
        });
    }

    @Test
    void an_import_knows_nobody_by_what_is_hidden() {
        String byAddress =
                people.stream()
                        .map(p -> "Guess," + p.value(Field.EMAIL) + ",")
                        .collect(Collectors.joining("\n", "name,email,body\n", "\n"));
        String byName =
                people.stream()
                        .map(p -> p.value(Field.FULL_NAME) + ",," + body.name())
                        .collect(Collectors.joining("\n", "name,email,body\n", "\n"));
        for (Onlooker who : keepers()) {
            List<Match> addresses = matches(who, byAddress);
            List<Match> names = matches(who, byName);
            for (int i = 0; i < people.size(); i++) {
                Planted planted = people.get(i);
                assertThat(addresses.get(i) == Match.KNOWN)
                        .as("address of %s to %s", planted, who)
                        .isEqualTo(planted.shows(Field.EMAIL, who, Channel.ASKED_PAGE));
                assertThat(names.get(i) == Match.KNOWN)
                        .as("name and body of %s to %s", planted, who)
                        .isEqualTo(planted.shows(Field.AFFILIATION, who, Channel.PAGE));
            }
        }
    }

    private List<Match> matches(Onlooker who, String table) {
        byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
        return as(looking.get(who), () -> imports.preview("people.csv", bytes)).entries().stream()
                .map(ImportPreview.Entry::match)
                .toList();
    }

    private MergePreview preview(Onlooker who, PersonId entry, Planted planted) {
        AccountId keeper = looking.get(who);
        return as(keeper, () -> merges.preview(entry, planted.person()));
    }

    private PersonId entry(List<PersonValue> said) {
        PersonId id = values.create(null);
        values.replace(id, said);
        return id;
    }

    /** Something else in every field, so that what stands there already is told. */
    private static List<PersonValue> other(String word) {
        List<PersonValue> said = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field != Field.AFFILIATION) {
                said.add(new PersonValue(field, word));
            }
        }
        return said;
    }

    private void eachKeeper(java.util.function.BiConsumer<Planted, Onlooker> check) {
        for (Planted planted : people) {
            keepers().forEach(who -> check.accept(planted, who));
        }
    }

    private List<Onlooker> keepers() {
        return looking.keySet().stream().filter(Onlooker::keepsTheDirectory).toList();
    }
}
