package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.summary.SummaryScene.call;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-81: words that must go are gone from everything that this module keeps. */
@PlenaryTest
class SummaryRedactionTest {
    private static final String SECRET = "Zanzibar-8812";

    @Autowired SummaryScene scene;
    @Autowired SummaryRedaction redaction;
    @Autowired Summaries summaries;
    @Autowired Comments comments;
    @Autowired JdbcClient jdbc;

    @Test
    void removed_words_are_in_no_text_history_passage_or_comment() {
        Cast cast = scene.open();
        String block = finding(cast);
        scene.write(cast.summary(), cast.participant(), "Other words stay.");
        AsAccount.run(
                cast.participant(),
                () ->
                        comments.start(
                                cast.summary(),
                                CommentId.random(),
                                new CommentAnchor(
                                        "{\"tname\":\"content\",\"item\":{\"client\":1,\"clock\":2},\"assoc\":0}",
                                        "{\"tname\":\"content\",\"item\":{\"client\":1,\"clock\":9},\"assoc\":-1}",
                                        "",
                                        SECRET + " said it"),
                                "Is this so?"));
        assertThat(stored(cast)).isTrue();
        AsAccount.run(
                cast.organizer(), () -> redaction.redact(cast.summary(), block, "A request."));
        AsAccount.run(
                cast.organizer(), () -> redaction.redact(cast.summary(), block, "A request."));
        assertThat(stored(cast)).isFalse();
        String text = call(cast.organizer(), () -> summaries.text(cast.summary())).text();
        assertThat(text).contains(SummaryRedaction.REMOVED, "Other words stay.");
    }

    @Test
    void an_approved_text_stays_approved_without_the_words() {
        Cast cast = scene.open();
        String block = finding(cast);
        scene.release(cast);
        AsAccount.run(
                cast.organizer(), () -> redaction.redact(cast.summary(), block, "A request."));
        assertThat(scene.details(cast.summary(), cast.organizer()).state())
                .isEqualTo(SummaryState.PUBLISHED);
        assertThat(call(cast.organizer(), () -> summaries.text(cast.summary())).text())
                .contains(SummaryRedaction.REMOVED)
                .doesNotContain(SECRET);
        assertThat(stored(cast)).isFalse();
    }

    @Test
    void only_organizers_of_the_workshop_remove_words() {
        Cast cast = scene.open();
        String block = finding(cast);
        for (AccountId other : List.of(cast.rapporteur(), cast.participant(), cast.observer())) {
            assertThatThrownBy(() -> remove(cast, other, block)).isInstanceOf(NotAllowed.class);
        }
        for (AccountId other : List.of(cast.outsider(), cast.networkOrganizer())) {
            assertThatThrownBy(() -> remove(cast, other, block)).isInstanceOf(NotFound.class);
        }
        assertThat(stored(cast)).isTrue();
    }

    private void remove(Cast cast, AccountId by, String block) {
        AsAccount.run(by, () -> redaction.redact(cast.summary(), block, "A request."));
    }

    private String finding(Cast cast) {
        return scene.passage(
                cast.summary(), cast.participant(), PassageKind.FINDING, SECRET + " said it.");
    }

    /** Whether the words stand anywhere in what is kept of the summary, packed updates included. */
    private boolean stored(Cast cast) {
        String[] places = {
            "select count(*) from summary s join y_update u on u.doc_id = s.document_id where s.id = ? and position(convert_to(?, 'UTF8') in u.payload) > 0",
            "select count(*) from summary s join y_snapshot u on u.doc_id = s.document_id where s.id = ? and position(convert_to(?, 'UTF8') in u.state) > 0",
            "select count(*) from summary_text where summary_id = ? and position(? in plain) > 0",
            "select count(*) from summary_passage where summary_id = ? and position(? in text) > 0",
            "select count(*) from summary_released_passage where summary_id = ? and position(? in text) > 0",
            "select count(*) from summary_comment where summary_id = ? and position(? in coalesce(quotation, '') || body) > 0"
        };
        int found = 0;
        for (String place : places) {
            found +=
                    jdbc.sql(place)
                            .params(cast.summary().value(), SECRET)
                            .query(Integer.class)
                            .single();
        }
        return found > 0;
    }
}
