package org.plenary.framework;

import static org.plenary.framework.FrameworkScene.call;

import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.framework.FrameworkScene.Cast;
import org.springframework.stereotype.Component;

/** Short ways to propose and decide, for tests. */
@Component
public class AmendmentScene {
    public static final String TEXT = "Members share the suites within one year of writing them.";

    private final Items items;
    private final Amendments amendments;
    private final AmendmentDecisions decisions;
    private final AmendmentReading reading;

    AmendmentScene(
            Items items,
            Amendments amendments,
            AmendmentDecisions decisions,
            AmendmentReading reading) {
        this.items = items;
        this.amendments = amendments;
        this.decisions = decisions;
        this.reading = reading;
    }

    /** Gives the item {@link #TEXT} under its own title. */
    public void write(Cast cast, ItemId item, String text) {
        AsAccount.run(
                cast.editor(),
                () -> {
                    Item now = items.get(item);
                    items.edit(item, now.version(), now.plan().withText(now.title(), text));
                });
    }

    /** Proposes another text for the item as it stands now. */
    public Amendment propose(Cast cast, AccountId by, ItemId item, String text) {
        return call(
                by,
                () -> {
                    Item now = items.get(item);
                    return amendments.propose(
                            cast.framework(),
                            AmendmentId.random(),
                            new AmendmentPlan.Words(item, now.version(), now.title(), text),
                            "Clearer this way.");
                });
    }

    public Amendment propose(Cast cast, AccountId by, AmendmentPlan plan) {
        return call(
                by,
                () ->
                        amendments.propose(
                                cast.framework(), AmendmentId.random(), plan, "It is needed."));
    }

    /** Accepts it as it stands now, with all that goes with it, in the editor's name. */
    public Amendment accept(Cast cast, AmendmentId id) {
        return call(
                cast.editor(),
                () -> {
                    AmendmentDetails now = reading.get(id);
                    DeletionReach reach = now.reach();
                    return decisions.acceptDeletion(
                            id,
                            now.amendment().version(),
                            now.currentVersion(),
                            reach == null ? "" : reach.seen(),
                            "Agreed.");
                });
    }

    public Amendment reject(Cast cast, AmendmentId id) {
        return call(
                cast.editor(),
                () -> decisions.reject(id, reading.get(id).amendment().version(), "Not agreed."));
    }

    public AmendmentDetails details(AmendmentId id, AccountId by) {
        return call(by, () -> reading.get(id));
    }
}
