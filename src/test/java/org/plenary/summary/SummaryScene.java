package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.NetworkRole;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Participations;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionDuty;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPeople;
import org.plenary.workshop.SessionPlan;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPlan;
import org.plenary.workshop.WorkshopRole;
import org.plenary.workshop.Workshops;
import org.springframework.stereotype.Component;

/** Makes workshops with one open session and people in every role, for tests. */
@Component
public class SummaryScene {
    private final Workshops workshops;
    private final Sessions sessions;
    private final SessionPeople sessionPeople;
    private final Participations participations;
    private final Summaries summaries;
    private final SummaryWorkflow workflow;
    private final SharedDocuments documents;
    private final TestAccounts accounts;
    private final SettledTexts settled;
    private final SummaryRepository repository;

    SummaryScene(
            Workshops workshops,
            Sessions sessions,
            SessionPeople sessionPeople,
            Participations participations,
            Summaries summaries,
            SummaryWorkflow workflow,
            SharedDocuments documents,
            TestAccounts accounts,
            SettledTexts settled,
            SummaryRepository repository) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.sessionPeople = sessionPeople;
        this.participations = participations;
        this.summaries = summaries;
        this.workflow = workflow;
        this.documents = documents;
        this.accounts = accounts;
        this.settled = settled;
        this.repository = repository;
    }

    /** The people and things of one workshop. The names are planted to be searched for. */
    public record Cast(
            WorkshopId workshop,
            SessionId session,
            SummaryId summary,
            AccountId organizer,
            AccountId rapporteur,
            AccountId participant,
            AccountId observer,
            AccountId outsider,
            AccountId networkOrganizer) {

        public static final List<String> NAMES =
                List.of("Olga Ostrova", "Rahel Rapport", "Paulo Penfield", "Oskar Ohnewort");

        public List<AccountId> everyone() {
            return List.of(
                    organizer, rapporteur, participant, observer, outsider, networkOrganizer);
        }
    }

    /** An open session under the policy, with its summary in drafting and a text. */
    public Cast open(AttributionPolicy policy) {
        AccountId organizer = accounts.create("Olga Ostrova", NetworkRole.ORGANIZER);
        AccountId rapporteur = accounts.create("Rahel Rapport", NetworkRole.MEMBER);
        AccountId participant = accounts.create("Paulo Penfield", NetworkRole.MEMBER);
        AccountId observer = accounts.create("Oskar Ohnewort", NetworkRole.MEMBER);
        WorkshopId workshop =
                call(organizer, () -> workshops.create(WorkshopPlan.titled("A convening")));
        SessionId session =
                call(
                        organizer,
                        () ->
                                sessions.add(
                                        workshop,
                                        SessionPlan.titled("Shared evaluations")
                                                .under(SessionAccess.PARTICIPANTS, policy)));
        AsAccount.run(
                organizer,
                () -> {
                    admit(workshop, rapporteur, WorkshopRole.PARTICIPANT);
                    admit(workshop, participant, WorkshopRole.PARTICIPANT);
                    admit(workshop, observer, WorkshopRole.OBSERVER);
                    sessionPeople.appoint(session, rapporteur, SessionDuty.RAPPORTEUR);
                    workshops.publishProgramme(workshop);
                    sessions.open(session);
                });
        SummaryId summary = call(organizer, () -> summaries.ofSession(session).orElseThrow().id());
        return new Cast(
                workshop,
                session,
                summary,
                organizer,
                rapporteur,
                participant,
                observer,
                accounts.create("Udo Outside", NetworkRole.MEMBER),
                accounts.create("Nora Network", NetworkRole.ORGANIZER));
    }

    public Cast open() {
        return open(AttributionPolicy.ATTRIBUTED);
    }

    /** Moves the summary to the state by the people whose turn it is. */
    public Cast in(SummaryState state, AttributionPolicy policy) {
        Cast cast = open(policy);
        write(cast.summary(), cast.participant(), "Evaluations differ between institutes.");
        if (state != SummaryState.DRAFTING) {
            step(cast, cast.rapporteur(), workflow::sendForReview);
        }
        if (state == SummaryState.APPROVED || state.released()) {
            step(cast, cast.organizer(), workflow::approve);
        }
        if (state.released()) {
            step(cast, cast.organizer(), workflow::markPublished);
        }
        if (state == SummaryState.CORRECTED) {
            step(cast, cast.organizer(), (id, v) -> workflow.correct(id, v, "A figure was wrong."));
            step(cast, cast.rapporteur(), workflow::sendForReview);
            step(cast, cast.organizer(), workflow::approve);
            step(cast, cast.organizer(), workflow::markPublished);
        }
        return cast;
    }

    public Cast in(SummaryState state) {
        return in(state, AttributionPolicy.ATTRIBUTED);
    }

    /** Adds a paragraph in the account's name and gives its block id. */
    public String write(SummaryId summary, AccountId by, String words) {
        Block block = Block.of(BlockType.PARAGRAPH, words);
        edit(
                summary,
                by,
                now -> {
                    var blocks = new ArrayList<>(now);
                    blocks.add(block);
                    return blocks;
                });
        return block.id();
    }

    /** Adds a marked paragraph, lets it settle, and gives its block id. */
    public String passage(SummaryId summary, AccountId by, PassageKind kind, String words) {
        Block block = Block.of(BlockType.PARAGRAPH, words).withPassage(kind.key());
        edit(
                summary,
                by,
                now -> {
                    var blocks = new ArrayList<>(now);
                    blocks.add(block);
                    return blocks;
                });
        settle(summary);
        return block.id();
    }

    /** Puts other words into a block, or takes it away when there are none, and lets it settle. */
    public void reword(SummaryId summary, AccountId by, String blockId, String words) {
        edit(
                summary,
                by,
                now ->
                        now.stream()
                                .filter(b -> !b.id().equals(blockId) || !words.isEmpty())
                                .map(b ->
                                        b.id().equals(blockId)
                                                ? new Block(
                                                        b.id(),
                                                        b.type(),
                                                        b.indent(),
                                                        b.passage(),
                                                        List.of(
                                                                org.plenary.collaboration.Run.plain(
                                                                        words)))
                                                : b)
                                .toList());
        settle(summary);
    }

    /** As after a pause of writing. */
    public void settle(SummaryId summary) {
        settled.write(repository.findById(summary.value()).orElseThrow());
    }

    /** Moves a summary that is being drafted on to its next public version. */
    public void release(Cast cast) {
        step(cast, cast.rapporteur(), workflow::sendForReview);
        step(cast, cast.organizer(), workflow::approve);
        step(cast, cast.organizer(), workflow::markPublished);
    }

    public void edit(SummaryId summary, AccountId by, org.plenary.collaboration.DocumentEdit edit) {
        SummaryDetails details = details(summary, by);
        long epoch = documents.read(details.document()).epoch();
        documents.applyServerEdit(details.document(), by, epoch, edit);
    }

    public SummaryDetails details(SummaryId summary, AccountId by) {
        return call(by, () -> summaries.get(summary));
    }

    public long version(Cast cast) {
        return details(cast.summary(), cast.organizer()).version();
    }

    public static <T> T call(AccountId who, Callable<T> work) {
        try {
            return AsAccount.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void step(Cast cast, AccountId by, Move move) {
        call(by, () -> move.make(cast.summary(), details(cast.summary(), by).version()));
    }

    private interface Move {
        SummaryDetails make(SummaryId id, long version);
    }

    private void admit(WorkshopId workshop, AccountId account, WorkshopRole role) {
        participations.admit(
                workshop,
                account,
                role,
                new ParticipationDetails(
                        Sector.GOVERNMENT, "Agency of Tests", "", Capacity.PERSONAL, false));
    }
}
