package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.summary.SummaryScene.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.Run;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.collaboration.SuggestionMark;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryTemplate.Section;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Passages, suggestions, history, template: what follows from the text. */
@PlenaryTest
class SummaryTextTest {
    @Autowired SummaryScene scene;
    @Autowired Passages passages;
    @Autowired SettledTexts settled;
    @Autowired SummaryRepository repository;
    @Autowired TextSuggestions suggestions;
    @Autowired SummaryHistory history;
    @Autowired SummaryTemplates templates;
    @Autowired SummaryWorkflow workflow;
    @Autowired Summaries summaries;
    @Autowired SharedDocuments documents;

    @Test
    void marked_passages_are_listed_when_writing_rests() {
        Cast cast = scene.open();
        String block = scene.write(cast.summary(), cast.participant(), "Costs are shared.");
        mark(cast, block, "decision");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(of(cast))
                                .extracting(Passage::blockId, Passage::kind, Passage::text)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple(
                                                block, PassageKind.DECISION, "Costs are shared.")));
    }

    @Test
    void a_passage_keeps_its_id_and_counts_its_versions() {
        Cast cast = scene.open();
        String block = scene.write(cast.summary(), cast.participant(), "Costs are shared.");
        mark(cast, block, "finding");
        write(cast);
        mark(cast, block, "decision");
        write(cast);
        write(cast);
        assertThat(of(cast)).extracting(Passage::version).containsExactly(2);
        mark(cast, block, null);
        write(cast);
        assertThat(of(cast)).isEmpty();
    }

    @Test
    void suggestions_are_decided_by_the_rapporteur_and_hold_up_approval() {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        String block = scene.write(cast.summary(), cast.rapporteur(), "Costs are shared.");
        suggest(cast, block);
        assertThatThrownBy(() ->
                        call(
                                cast.organizer(),
                                () -> workflow.approve(cast.summary(), scene.version(cast))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("One suggestion is still open");
        TextSuggestion open =
                call(cast.rapporteur(), () -> suggestions.of(cast.summary())).getFirst();
        assertThat(open.author()).isEqualTo("Paulo Penfield");
        assertThat(open.removed()).isEqualTo("shared");
        assertThat(open.added()).isEqualTo("borne by the host");
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.participant(),
                                () -> suggestions.decide(cast.summary(), open.key(), true)))
                .isInstanceOf(NotAllowed.class);
        AsAccount.run(
                cast.rapporteur(), () -> suggestions.decide(cast.summary(), open.key(), true));
        assertThat(text(cast)).contains("Costs are borne by the host.").doesNotContain("shared");
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.rapporteur(),
                                () -> suggestions.decide(cast.summary(), open.key(), true)))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void what_is_approved_stays_as_it_was_approved() {
        Cast cast = scene.in(SummaryState.APPROVED);
        String approved = text(cast);
        var document = scene.details(cast.summary(), cast.organizer()).document();
        // a frame that was on its way when the approval was given
        documents.applyServerEdit(
                document,
                cast.participant(),
                documents.read(document).epoch(),
                now -> List.of(now.getFirst()));
        assertThat(text(cast)).isEqualTo(approved);
        assertThat(call(cast.organizer(), () -> summaries.releaseText(cast.summary())).blocks())
                .hasSizeGreaterThan(1);
    }

    @Test
    void an_earlier_text_is_read_compared_and_restored() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        HistoryMoment.Point then =
                call(cast.rapporteur(), () -> history.moments(cast.summary()))
                        .getFirst()
                        .point()
                        .orElseThrow();
        String before = text(cast);
        scene.edit(cast.summary(), cast.rapporteur(), now -> now.subList(0, 2));
        assertThat(text(cast)).isNotEqualTo(before);
        TextDifference difference =
                call(cast.rapporteur(), () -> history.sinceThen(cast.summary(), then));
        assertThat(difference.size(TextDifference.Fate.REMOVED)).isGreaterThan(20);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.participant(), () -> history.restore(cast.summary(), then)))
                .isInstanceOf(NotAllowed.class);
        AsAccount.run(cast.rapporteur(), () -> history.restore(cast.summary(), then));
        assertThat(text(cast)).isEqualTo(before);
    }

    @Test
    void the_organizer_s_template_begins_later_summaries_and_stale_saves_are_shown() {
        Cast cast = scene.open();
        var mine =
                new SummaryTemplate(
                        List.of(
                                new Section(
                                        "<b>Risks</b>",
                                        "As heard.",
                                        Optional.of(PassageKind.RISK))),
                        0);
        call(cast.organizer(), () -> templates.save(cast.workshop(), mine));
        assertThatThrownBy(() ->
                        call(
                                cast.organizer(),
                                () ->
                                        templates.save(
                                                cast.workshop(),
                                                new SummaryTemplate(
                                                        List.of(Section.of("Other")), 0))))
                .isInstanceOf(StaleChange.class);
        assertThat(templates.stored(cast.workshop()).sections()).isEqualTo(mine.sections());
        assertThatThrownBy(() -> call(cast.participant(), () -> templates.get(cast.workshop())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> new SummaryTemplate(List.of(), 0))
                .isInstanceOf(InvalidInput.class);
    }

    private void suggest(Cast cast, String block) {
        var document = scene.details(cast.summary(), cast.participant()).document();
        var mark = new SuggestionMark(documents.authorKey(document, cast.participant()), 1);
        replace(
                cast,
                block,
                old ->
                        List.of(
                                Run.plain("Costs are "),
                                new Run("shared", false, false, false, null, null, mark),
                                new Run("borne by the host", false, false, false, null, mark, null),
                                Run.plain(".")));
    }

    private void mark(Cast cast, String block, String kind) {
        scene.edit(
                cast.summary(),
                cast.participant(),
                now ->
                        now.stream()
                                .map(b -> b.id().equals(block) ? b.withPassage(kind) : b)
                                .toList());
    }

    private void replace(
            Cast cast, String block, java.util.function.Function<Block, List<Run>> runs) {
        scene.edit(
                cast.summary(),
                cast.participant(),
                now -> {
                    var blocks = new ArrayList<Block>();
                    for (Block b : now) {
                        blocks.add(
                                b.id().equals(block)
                                        ? new Block(
                                                b.id(),
                                                b.type(),
                                                b.indent(),
                                                b.passage(),
                                                runs.apply(b))
                                        : b);
                    }
                    return blocks;
                });
    }

    private void write(Cast cast) {
        settled.settled(
                new org.plenary.collaboration.DocumentSettled(
                        scene.details(cast.summary(), cast.organizer()).document(), 1, 1));
    }

    private List<Passage> of(Cast cast) {
        return call(cast.participant(), () -> passages.of(cast.summary()));
    }

    private String text(Cast cast) {
        return call(cast.organizer(), () -> summaries.text(cast.summary())).text();
    }
}
