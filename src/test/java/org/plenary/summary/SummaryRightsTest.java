package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.Participations;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionPeople;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class SummaryRightsTest {
    @Autowired SummaryScene scene;
    @Autowired SummaryDocumentRights rights;
    @Autowired Participations participations;
    @Autowired SessionPeople sessionPeople;
    @Autowired Workshops workshops;
    @Autowired SummaryWorkflow workflow;
    @Autowired HeardRights heard;

    @ParameterizedTest
    @EnumSource(SummaryState.class)
    void the_text_gives_each_role_what_the_state_allows(SummaryState state) {
        Cast cast = scene.in(state);
        DocumentRole expectedOfWriter =
                switch (state) {
                    case DRAFTING -> DocumentRole.WRITE;
                    case IN_REVIEW -> DocumentRole.SUGGEST;
                    default -> DocumentRole.READ;
                };
        DocumentRole expectedOfDecider = state.open() ? DocumentRole.WRITE : DocumentRole.READ;
        assertThat(role(cast, cast.organizer())).isEqualTo(expectedOfDecider);
        assertThat(role(cast, cast.rapporteur())).isEqualTo(expectedOfDecider);
        assertThat(role(cast, cast.participant())).isEqualTo(expectedOfWriter);
        assertThat(role(cast, cast.observer())).isEqualTo(DocumentRole.READ);
        assertThat(role(cast, cast.outsider())).isEqualTo(DocumentRole.NONE);
        assertThat(role(cast, cast.networkOrganizer()))
                .isEqualTo(state.open() ? DocumentRole.NONE : DocumentRole.READ);
    }

    @Test
    void a_document_of_someone_else_is_none_of_ours() {
        assertThat(rights.accessTo(DocumentId.random(), scene.open().organizer()).role())
                .isEqualTo(DocumentRole.NONE);
    }

    @Test
    void who_leaves_the_workshop_loses_the_text_at_once() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        heard.clear();
        AsAccount.run(
                cast.organizer(), () -> participations.remove(cast.workshop(), cast.participant()));
        assertThat(role(cast, cast.participant())).isEqualTo(DocumentRole.NONE);
        assertThat(heard.documents()).contains(document(cast));
    }

    @Test
    void a_change_of_role_duty_programme_or_state_is_passed_on_to_open_sockets() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        DocumentId document = document(cast);
        tells(
                document,
                cast.organizer(),
                () ->
                        participations.changeRole(
                                cast.workshop(), cast.participant(), WorkshopRole.OBSERVER));
        assertThat(role(cast, cast.participant())).isEqualTo(DocumentRole.READ);
        tells(
                document,
                cast.organizer(),
                () ->
                        sessionPeople.release(
                                cast.session(), cast.rapporteur(), SessionDuty.RAPPORTEUR));
        tells(document, cast.organizer(), () -> workshops.withdrawProgramme(cast.workshop()));
        assertThat(role(cast, cast.observer())).isEqualTo(DocumentRole.NONE);
        tells(
                document,
                cast.organizer(),
                () -> workflow.sendForReview(cast.summary(), scene.version(cast)));
    }

    @Test
    void presence_shows_no_name_that_the_policy_forbids() {
        Cast open = scene.in(SummaryState.DRAFTING, AttributionPolicy.ATTRIBUTED);
        assertThat(name(open, open.participant())).contains("Paulo Penfield");
        Cast organisation = scene.in(SummaryState.DRAFTING, AttributionPolicy.BY_ORGANISATION);
        assertThat(name(organisation, organisation.participant())).contains("Agency of Tests");
        Cast chatham = scene.in(SummaryState.DRAFTING, AttributionPolicy.NONE);
        assertThat(name(chatham, chatham.participant())).contains("A participant");
    }

    @Test
    void the_table_for_readers_says_what_the_code_does() throws Exception {
        String document = Files.readString(Path.of("src/docs/SUMMARY-STATES.md"));
        assertThat(document).contains(moves(), textRoles());
    }

    private static String moves() {
        var table =
                new StringBuilder(
                        "| Action | From | To | Who | Note needed |\n|---|---|---|---|---|\n");
        for (SummaryRules.Move move : SummaryRules.moves()) {
            String who =
                    java.util.Arrays.stream(SummaryStanding.values())
                            .filter(move.who()::contains)
                            .map(SummaryStanding::word)
                            .collect(Collectors.joining(", "));
            table.append(
                    "| %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    move.action().word(),
                                    move.from().word(),
                                    move.to().word(),
                                    who,
                                    move.noteNeeded() ? "yes" : "no"));
        }
        return table.toString();
    }

    private static String textRoles() {
        var table = new StringBuilder("| Standing |");
        for (SummaryState state : SummaryState.values()) {
            table.append(" %s |".formatted(state.word()));
        }
        table.append("\n|---|---|---|---|---|---|\n");
        for (SummaryStanding standing : SummaryStanding.values()) {
            table.append("| %s |".formatted(standing.word()));
            for (SummaryState state : SummaryState.values()) {
                table.append(
                        " %s |"
                                .formatted(
                                        SummaryRules.textRole(state, standing)
                                                .name()
                                                .toLowerCase()));
            }
            table.append("\n");
        }
        return table.toString();
    }

    private void tells(DocumentId document, AccountId by, Runnable change) {
        heard.clear();
        AsAccount.run(by, change);
        assertThat(heard.documents()).contains(document);
    }

    private DocumentId document(Cast cast) {
        return scene.details(cast.summary(), cast.organizer()).document();
    }

    private DocumentRole role(Cast cast, AccountId account) {
        return rights.accessTo(document(cast), account).role();
    }

    private Optional<String> name(Cast cast, AccountId account) {
        return rights.accessTo(document(cast), account).displayName();
    }
}
