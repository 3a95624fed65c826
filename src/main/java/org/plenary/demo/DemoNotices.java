package org.plenary.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.access.DemoAccounts.Person;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItems;
import org.plenary.notice.NoticeItem;
import org.plenary.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * Of what the builders told the demo accounts, only what waits for someone stays unread: a new user
 * must not meet a number that means nothing.
 */
@Component
class DemoNotices {
    private static final int MOST = 200;
    private static final String TO_DO = "summary-to-";

    private final Accounts accounts;
    private final Notices notices;
    private final List<WorkItems> work;

    DemoNotices(Accounts accounts, Notices notices, List<WorkItems> work) {
        this.accounts = accounts;
        this.notices = notices;
        this.work = work;
    }

    void tidy() {
        for (Person person : Person.values()) {
            accounts.byEmail(person.email())
                    .ifPresent(account -> AsAccount.run(account, this::tidyMine));
        }
    }

    private void tidyMine() {
        Set<String> waiting =
                work.stream()
                        .flatMap(w -> w.waiting().stream())
                        .map(WorkItem::path)
                        .collect(Collectors.toSet());
        Set<String> told = new HashSet<>();
        for (NoticeItem notice : notices.mine(0, MOST)) {
            // newest first: of two about one thing only the later one still says what to do
            boolean useful =
                    notice.kind().startsWith(TO_DO)
                            && waiting.contains(notice.path())
                            && told.add(notice.path());
            if (!useful && !notice.read()) {
                notices.markRead(notice.id());
            }
        }
    }
}
