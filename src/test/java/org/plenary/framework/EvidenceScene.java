package org.plenary.framework;

import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageKind;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryScene;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.AttributionPolicy;
import org.springframework.stereotype.Component;

/** Makes a framework that draws on a workshop with one session and its summary, for tests. */
@Component
public class EvidenceScene {
    private final SummaryScene summaries;
    private final Frameworks frameworks;
    private final FrameworkScene scene;
    private final Evidence evidence;
    private final PassageSearch search;
    private final TestAccounts accounts;

    EvidenceScene(
            SummaryScene summaries,
            Frameworks frameworks,
            FrameworkScene scene,
            Evidence evidence,
            PassageSearch search,
            TestAccounts accounts) {
        this.summaries = summaries;
        this.frameworks = frameworks;
        this.scene = scene;
        this.evidence = evidence;
        this.search = search;
        this.accounts = accounts;
    }

    /**
     * @param talk the workshop, its summary and the people in it; its organizer edits the framework
     * @param stranger reads the framework and nothing of the session
     */
    public record Stage(
            SummaryScene.Cast talk,
            FrameworkScene.Cast framework,
            FrameworkScene.Tree items,
            AccountId editor,
            AccountId stranger) {

        public FrameworkId id() {
            return framework.framework();
        }
    }

    public Stage open(AttributionPolicy policy) {
        SummaryScene.Cast talk = summaries.open(policy);
        AccountId editor = talk.organizer();
        FrameworkId id =
                call(
                        editor,
                        () ->
                                frameworks.create(
                                        new FrameworkPlan(
                                                "A framework that rests on talk",
                                                "",
                                                List.of(talk.workshop()))));
        AccountId commenter = accounts.create("Colin Commenter");
        AsAccount.run(
                editor, () -> frameworks.appoint(id, talk.rapporteur(), FrameworkRole.DRAFTER));
        AsAccount.run(editor, () -> frameworks.appoint(id, commenter, FrameworkRole.COMMENTER));
        var cast =
                new FrameworkScene.Cast(
                        id,
                        call(editor, () -> frameworks.get(id).slug()),
                        talk.workshop(),
                        editor,
                        talk.rapporteur(),
                        commenter,
                        talk.outsider(),
                        talk.networkOrganizer(),
                        accounts.create("Otto Outsider"));
        return new Stage(talk, cast, scene.tree(cast), editor, talk.outsider());
    }

    public Stage open() {
        return open(AttributionPolicy.ATTRIBUTED);
    }

    /** A marked passage of the summary. */
    public PassageKey passage(Stage stage, PassageKind kind, String words) {
        String block =
                summaries.passage(stage.talk().summary(), stage.talk().organizer(), kind, words);
        return new PassageKey(stage.talk().summary(), block);
    }

    public PassageKey finding(Stage stage, String words) {
        return passage(stage, PassageKind.FINDING, words);
    }

    public EvidenceId link(Stage stage, ItemId item, PassageKey passage, EvidenceTie tie) {
        return call(
                stage.editor(),
                () -> evidence.link(item, passage, seen(stage, passage).version(), tie, ""));
    }

    public EvidenceId link(Stage stage, ItemId item, PassageKey passage) {
        return link(stage, item, passage, EvidenceTie.SUPPORTS);
    }

    /** The passage as the editor sees it. */
    public FoundPassage seen(Stage stage, PassageKey passage) {
        return call(
                stage.editor(),
                () -> search.get(passage.summary(), passage.blockId()).orElseThrow());
    }

    public void reword(Stage stage, PassageKey passage, String words) {
        summaries.reword(passage.summary(), stage.talk().organizer(), passage.blockId(), words);
    }

    public void release(Stage stage) {
        summaries.release(stage.talk());
    }

    public ItemEvidence of(AccountId reader, ItemId item) {
        return call(reader, () -> evidence.of(item));
    }

    public Quotation only(AccountId reader, ItemId item) {
        List<Quotation> all = of(reader, item).quotations();
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " quotations");
        }
        return all.getFirst();
    }
}
