package org.plenary.framework;

import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageKind;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryScene;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.AttributionPolicy;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    EvidenceScene(
            SummaryScene summaries,
            Frameworks frameworks,
            FrameworkScene scene,
            Evidence evidence,
            PassageSearch search,
            TestAccounts accounts,
            JdbcClient jdbc) {
        this.summaries = summaries;
        this.frameworks = frameworks;
        this.scene = scene;
        this.evidence = evidence;
        this.search = search;
        this.accounts = accounts;
        this.jdbc = jdbc;
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

    /**
     * Many sessions with approved summaries of many findings, and links from every item of the
     * framework to findings all over; written past the services.
     *
     * @param links to each item
     */
    public void fill(Stage stage, int sessions, int findings, int links) {
        UUID source = stage.talk().summary().value();
        for (int i = 0; i < sessions; i++) {
            UUID session = UUID.randomUUID();
            UUID summary = UUID.randomUUID();
            UUID text = UUID.randomUUID();
            jdbc.sql(
                            """
                            insert into workshop_session (id, version, workshop_id, slug, title,
                              kind, description, room, access, policy, opened_at, import_key,
                              position, created_at)
                            select ?, 0, workshop_id, slug || ?, 'Session ' || ?, kind, '', '',
                              access, policy, opened_at, '', ?, created_at
                            from workshop_session where id = ?\
                            """)
                    .params(
                            session,
                            session.toString().substring(0, 8),
                            String.valueOf(i),
                            10 + i,
                            stage.talk().session().value())
                    .update();
            jdbc.sql("insert into y_doc (id) values (?)").param(text).update();
            jdbc.sql(
                            """
                            insert into summary (id, workshop_id, session_id, document_id, state,
                              round, approved_epoch, approved_head, started_by, started_at,
                              changed_at, version)
                            select ?, workshop_id, ?, ?, 'APPROVED', 1, 1, 1, started_by,
                              started_at, changed_at, 0 from summary where id = ?\
                            """)
                    .params(summary, session, text, source)
                    .update();
            jdbc.sql(
                            """
                            insert into summary_passage
                            select ?, 'block-' || n, n, 'FINDING',
                              'Finding ' || n || ' of many, with as many words as people write.',
                              1, now() from generate_series(1, ?) n\
                            """)
                    .params(summary, findings)
                    .update();
        }
        jdbc.sql(
                        """
                        insert into framework_evidence (id, framework_id, item_id, summary_id,
                          block_id, passage_version, passage_kind, quotation, tie, note, state,
                          linked_by, linked_at)
                        select gen_random_uuid(), i.framework_id, i.id, p.summary_id, p.block_id, 1,
                          p.kind, p.text, 'SUPPORTS', '', 'CURRENT', i.changed_by, now()
                        from (select *, row_number() over (order by id) n from framework_item
                               where framework_id = ?) i
                        cross join generate_series(1, ?) k
                        join (select *, row_number() over (order by summary_id, block_id) n
                                from summary_passage where summary_id in (
                                  select id from summary where workshop_id = ?)) p
                          on p.n = 1 + (i.n * 7 + k * 13) % ?
                        on conflict do nothing\
                        """)
                .params(
                        stage.id().value(),
                        links,
                        stage.talk().workshop().value(),
                        sessions * findings)
                .update();
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
