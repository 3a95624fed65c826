package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.base.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each field × audience × onlooker in what a search answers, by planting a secret and searching for
 * it. {@link Planted#shows} says what is right; {@link VisibilityOfPagesTest} and {@link
 * VisibilityOfLettersTest} ask the other ways out.
 */
class VisibilityMatrixTest extends VisibilityScene {
    /** Of people who hide their name, one field of each kind that an entry is made of. */
    private static final Set<Field> KINDS =
            EnumSet.of(
                    Field.FULL_NAME,
                    Field.SORT_NAME,
                    Field.HEADLINE,
                    Field.EXPERTISE,
                    Field.EMAIL,
                    Field.AFFILIATION);

    /** A photo is planted for those for whom the values are. */
    private static final Field A_VALUE = Field.HEADLINE;

    @Autowired Photos photos;
    @Autowired Facets facets;
    @Autowired Spelling spelling;
    @Autowired Own own;
    @Autowired Ties ties;

    @Test
    void a_word_finds_and_spells_only_what_the_onlooker_may_see() {
        each((planted, who) -> {
            Viewer viewer = viewer(who, planted);
            for (Field field : planted.hidesName() ? KINDS : EnumSet.allOf(Field.class)) {
                boolean shown = planted.shows(field, who, Channel.MATCH);
                String secret = planted.secret(field);
                String what = "%s of %s to %s".formatted(field, planted, who);
                DirectoryPage page = directory.search(viewer, DirectoryQuery.of(secret));
                List<PersonCard> cards =
                        page.people().stream()
                                .filter(c -> c.id().equals(planted.person()))
                                .filter(c -> page.spelledAs().isEmpty())
                                .toList();
                assertThat(!cards.isEmpty()).as("found by %s", what).isEqualTo(shown);
                assertThat(cards.toString().contains(secret)).as("why: %s", what).isEqualTo(shown);
                if (!planted.shows(field, who, Channel.PAGE)) {
                    assertThat(page.spelledAs()).as("instead: %s", what).doesNotContain(secret);
                }
                assertThat(spelling.like(own.of(viewer), secret + "q").contains(secret))
                        .as("spelled like %s", what)
                        .isEqualTo(shown);
            }
        });
    }

    @Test
    void a_misspelt_word_is_answered_only_with_what_the_onlooker_may_see() {
        each((planted, who) -> {
            for (Field field : List.of(Field.OFFER, Field.AFFILIATION, Field.PHONE)) {
                String secret = planted.secret(field);
                DirectoryQuery asked = DirectoryQuery.of(secret + "q");
                DirectoryPage page = directory.search(viewer(who, planted), asked);
                assertThat(page.spelledAs().contains(secret))
                        .as("%s of %s to %s", field, planted, who)
                        .isEqualTo(planted.shows(field, who, Channel.MATCH));
            }
        });
    }

    @Test
    void a_result_holds_only_what_the_onlooker_may_see() {
        each((planted, who) -> {
            String card =
                    directory
                            .search(viewer(who, planted), DirectoryQuery.of(mark))
                            .people()
                            .stream()
                            .filter(c -> c.id().equals(planted.person()))
                            .map(PersonCard::toString)
                            .collect(Collectors.joining());
            assertThat(card.isEmpty())
                    .as("%s to %s", planted, who)
                    .isNotEqualTo(planted.isThereFor(who));
            for (Field field : Field.values()) {
                assertThat(card.contains(planted.secret(field)))
                        .as("%s of %s to %s", field, planted, who)
                        .isEqualTo(planted.shows(field, who, Channel.RESULT));
            }
        });
    }

    @Test
    void the_face_and_the_position_on_a_card_are_for_those_who_may_see_them() {
        people.forEach(p -> AsAccount.run(p.account(), () -> show(p)));
        each((planted, who) -> {
            Viewer viewer = viewer(who, planted);
            List<PersonCard> cards =
                    directory.search(viewer, DirectoryQuery.of(mark)).people().stream()
                            .filter(c -> c.id().equals(planted.person()))
                            .toList();
            boolean shown = planted.isThereFor(who) && who.isIn(planted.audienceOf(A_VALUE));
            String what = "%s to %s".formatted(planted, who);
            assertThat(cards.stream().anyMatch(PersonCard::photo)).as(what).isEqualTo(shown);
            assertThat(photos.read(viewer, planted.person()).isPresent()).as(what).isEqualTo(shown);
            assertThat(cards.stream().map(PersonCard::position).collect(Collectors.joining()))
                    .as(what)
                    .isEqualTo(
                            planted.shows(Field.AFFILIATION, who, Channel.POSITION)
                                    ? planted.secret(Field.AFFILIATION) + ", " + body.name()
                                    : "");
        });
    }

    private void show(Planted planted) {
        photos.put(planted.person(), Pictures.jpeg(Color.GREEN), planted.audienceOf(A_VALUE));
    }

    @Test
    void a_count_holds_only_what_the_onlooker_may_see() {
        each((planted, who) -> {
            List<Facet> all = facets.of(viewer(who, planted), DirectoryQuery.of(mark));
            for (Field field : Field.values()) {
                List<Facet.Choice> choices =
                        all.stream()
                                .flatMap(f -> f.choices().stream())
                                .filter(c -> c.value().contains(planted.secret(field)))
                                .toList();
                boolean shown = planted.shows(field, who, Channel.FACET);
                assertThat(choices.stream().mapToInt(Facet.Choice::count).sum())
                        .as("%s of %s to %s", field, planted, who)
                        .isEqualTo(shown ? 1 : 0);
            }
            long here = people.stream().filter(p -> isMember(p, planted, who)).count();
            assertThat(
                            all.stream()
                                    .filter(f -> f.filter() == Filter.BODY)
                                    .flatMap(f -> f.choices().stream())
                                    .mapToInt(Facet.Choice::count)
                                    .sum())
                    .as("of the body, to %s who is %s", who, planted)
                    .isEqualTo((int) here);
        });
    }

    /** Whether one's tie is shown to the onlooker, who may be the planted person. */
    private static boolean isMember(Planted one, Planted planted, Onlooker who) {
        // another's eyes are those of somebody of the same workshop and a member
        Onlooker eyes = who == Onlooker.THE_PERSON && one != planted ? Onlooker.HOST : who;
        return one.shows(Field.AFFILIATION, eyes, Channel.PAGE);
    }

    @Test
    void a_filter_matches_only_what_the_onlooker_may_see() {
        Map<Filter, Field> filters = new HashMap<>();
        for (Filter filter : Filter.values()) {
            filter.field()
                    .filter(f -> f != Field.AFFILIATION)
                    .ifPresent(f -> filters.put(filter, f));
        }
        each((planted, who) ->
                filters.forEach((filter, field) -> {
                    var query = DirectoryQuery.of("").with(filter, planted.secret(field));
                    assertThat(directory.search(viewer(who, planted), query).people().isEmpty())
                            .as("%s of %s to %s", field, planted, who)
                            .isNotEqualTo(planted.shows(field, who, Channel.MATCH));
                }));
    }

    @Test
    void a_body_and_a_position_at_a_date_show_only_what_the_onlooker_may_see() {
        each((planted, who) -> {
            Viewer viewer = viewer(who, planted);
            boolean shown = planted.shows(Field.AFFILIATION, who, Channel.PAGE);
            assertThat(
                            ties.ofBody(viewer, body.id(), 200)
                                    .toString()
                                    .contains(planted.secret(Field.AFFILIATION)))
                    .as("body, %s to %s", planted, who)
                    .isEqualTo(shown);
            assertThat(heldThen(viewer, planted))
                    .as("position, %s to %s", planted, who)
                    .isEqualTo(shown);
        });
    }

    private boolean heldThen(Viewer viewer, Planted planted) {
        try {
            LocalDate day = LocalDate.of(2024, 11, 20);
            return !affiliations.at(viewer, planted.person(), day).isEmpty();
        } catch (NotFound nobody) {
            return false;
        }
    }
}
