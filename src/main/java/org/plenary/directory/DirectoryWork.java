package org.plenary.directory;

import java.util.ArrayList;
import java.util.List;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItem.Need;
import org.plenary.base.WorkItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on somebody's Home what the directory waits for. Counts only: who wrote, whom a problem is
 * about and who reported it stand on the pages that the items lead to.
 */
@Component
class DirectoryWork implements WorkItems {
    private final Introductions introductions;
    private final Conversations conversations;
    private final StillRight stillRight;
    private final ProfileProblems problems;
    private final RelayReports reports;
    private final CurrentAccount current;

    DirectoryWork(
            Introductions introductions,
            Conversations conversations,
            StillRight stillRight,
            ProfileProblems problems,
            RelayReports reports,
            CurrentAccount current) {
        this.introductions = introductions;
        this.conversations = conversations;
        this.stillRight = stillRight;
        this.problems = problems;
        this.reports = reports;
        this.current = current;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        var items = new ArrayList<WorkItem>();
        if (current.id().isEmpty()) {
            return items;
        }
        ofPerson(items);
        if (current.has(NetworkRole.ORGANIZER) || current.has(NetworkRole.ADMINISTRATOR)) {
            add(
                    items,
                    problems.waits(),
                    Need.DECIDE,
                    new Words(
                            "A problem that was reported on a profile",
                            "problems that were reported on profiles",
                            DirectoryPaths.upkeep(),
                            "Directory"));
        }
        if (current.has(NetworkRole.ADMINISTRATOR)) {
            add(
                    items,
                    reports.waits(),
                    Need.DECIDE,
                    new Words(
                            "A message that was reported",
                            "messages that were reported",
                            DirectoryPaths.reports(),
                            "Messages"));
        }
        return items;
    }

    private void ofPerson(List<WorkItem> items) {
        add(
                items,
                introductions.waits(),
                Need.ANSWER,
                new Words(
                        "An introduction to somebody",
                        "introductions to somebody",
                        DirectoryPaths.messages(),
                        "You meet only if both of you accept"));
        add(
                items,
                conversations.unread(),
                Need.READ,
                new Words(
                        "A conversation with new messages",
                        "conversations with new messages",
                        DirectoryPaths.messages(),
                        "Messages"));
        stillRight
                .dueSince()
                .ifPresent(since ->
                        items.add(
                                new WorkItem(
                                        Need.CHECK,
                                        "Is your profile still right?",
                                        DirectoryPaths.me(),
                                        "Nobody has said so for a year; one press is enough",
                                        since)));
    }

    private record Words(String one, String many, String path, String context) {}

    private static void add(List<WorkItem> items, Waits waits, Need need, Words words) {
        if (waits.number() > 0) {
            items.add(
                    new WorkItem(
                            need,
                            WorkItem.counted(waits.number(), words.one(), words.many()),
                            words.path(),
                            words.context(),
                            waits.since()));
        }
    }
}
