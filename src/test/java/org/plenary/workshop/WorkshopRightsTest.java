package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.access.AccountId;
import org.springframework.beans.factory.annotation.Autowired;

class WorkshopRightsTest extends WorkshopTestBase {
    @Autowired AttributionLabels labels;

    /** r: may read the notes, w: may also write them, -: neither. */
    @ParameterizedTest(name = "programme {0}, session {1} and open={2}")
    @CsvSource({
        // programme, access, open, organizer, rapporteur, scribe, invited, participant, observer,
        // outsider, administrator
        "DRAFT,     PARTICIPANTS, true,  w, w, w, -, -, -, -, -",
        "DRAFT,     PUBLIC,       true,  w, w, w, -, -, -, -, -",
        "PUBLISHED, PARTICIPANTS, true,  w, w, w, w, w, r, -, -",
        "PUBLISHED, PARTICIPANTS, false, r, r, r, r, r, r, -, -",
        "PUBLISHED, INVITED,      true,  w, w, w, w, -, -, -, -",
        "PUBLISHED, INVITED,      false, r, r, r, r, -, -, -, -",
        "PUBLISHED, PUBLIC,       true,  w, w, w, w, w, r, r, r",
    })
    void notes_are_read_and_written_by(
            ProgrammeState programme,
            SessionAccess access,
            boolean open,
            String ofOrganizer,
            String ofRapporteur,
            String ofScribe,
            String ofInvited,
            String ofParticipant,
            String ofObserver,
            String ofOutsider,
            String ofAdministrator) {
        SessionId session = session(access, AttributionPolicy.ATTRIBUTED);
        AccountId rapporteur = accounts.create("Rita Rapporteur");
        AccountId scribe = accounts.create("Sami Scribe");
        AccountId invited = accounts.create("Ines Invited");
        as(
                organizer,
                () -> {
                    admit(rapporteur, WorkshopRole.OBSERVER);
                    admit(scribe, WorkshopRole.OBSERVER);
                    admit(invited, WorkshopRole.PARTICIPANT);
                    sessionPeople.appoint(session, rapporteur, SessionDuty.RAPPORTEUR);
                    sessionPeople.appoint(session, scribe, SessionDuty.SCRIBE);
                    sessionPeople.invite(session, invited);
                    if (programme == ProgrammeState.PUBLISHED) {
                        workshops.publishProgramme(workshop);
                    }
                    if (open) {
                        sessions.open(session);
                    }
                });
        Map.of(
                        organizer, ofOrganizer,
                        rapporteur, ofRapporteur,
                        scribe, ofScribe,
                        invited, ofInvited,
                        participant, ofParticipant,
                        observer, ofObserver,
                        outsider, ofOutsider,
                        administrator, ofAdministrator)
                .forEach((who, right) -> {
                    assertThat(rights.mayRead(who, session)).isEqualTo(!right.equals("-"));
                    assertThat(rights.mayWrite(who, session)).isEqualTo(right.equals("w"));
                });
    }

    @Test
    void duties_are_per_session() {
        SessionId one = session("One");
        SessionId other = session("Other");
        as(organizer, () -> sessionPeople.appoint(one, participant, SessionDuty.RAPPORTEUR));
        assertThat(rights.rapporteurOf(participant, one)).isTrue();
        assertThat(rights.rapporteurOf(participant, other)).isFalse();
        assertThat(rights.scribeOf(participant, one)).isFalse();
        assertThat(call(participant, sessions::rapporteurIn)).containsExactly(one);
        as(organizer, () -> sessionPeople.release(one, participant, SessionDuty.RAPPORTEUR));
        assertThat(rights.rapporteurOf(participant, one)).isFalse();
    }

    @Test
    void who_leaves_the_workshop_loses_their_duties_in_it() {
        SessionId session = session("One");
        as(organizer, () -> sessionPeople.appoint(session, participant, SessionDuty.RAPPORTEUR));
        as(participant, () -> participations.leave(workshop));
        assertThat(rights.rapporteurOf(participant, session)).isFalse();
        assertThat(rights.mayRead(participant, session)).isFalse();
    }

    @Test
    void labels_say_no_more_than_the_policy() {
        as(
                participant,
                () ->
                        participations.state(
                                workshop,
                                new ParticipationDetails(
                                        Sector.GOVERNMENT,
                                        "Ministry of ICT",
                                        "Kenya",
                                        Capacity.PERSONAL,
                                        true)));
        assertThat(label(AttributionPolicy.ATTRIBUTED, participant)).isEqualTo("Paula Participant");
        assertThat(label(AttributionPolicy.BY_ORGANISATION, participant))
                .isEqualTo("Ministry of ICT");
        assertThat(label(AttributionPolicy.BY_SECTOR, participant)).isEqualTo("Government");
        assertThat(label(AttributionPolicy.NONE, participant)).isEqualTo("A participant");
    }

    @Test
    void where_nothing_was_stated_a_label_says_nothing() {
        for (AttributionPolicy policy :
                new AttributionPolicy[] {
                    AttributionPolicy.BY_ORGANISATION, AttributionPolicy.BY_SECTOR
                }) {
            assertThat(label(policy, observer)).isEqualTo("A participant");
            assertThat(label(policy, outsider)).isEqualTo("A participant");
        }
        assertThat(labels.label(SessionId.random(), participant)).isEqualTo("A participant");
    }

    private String label(AttributionPolicy policy, AccountId account) {
        return labels.label(session(SessionAccess.PARTICIPANTS, policy), account);
    }
}
