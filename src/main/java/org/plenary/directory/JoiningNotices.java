package org.plenary.directory;

import java.util.LinkedHashSet;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.JoiningRequested;
import org.plenary.access.NetworkRole;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the network's organizers that somebody asks to join; what they wrote stays on the page. */
@Component
class JoiningNotices {
    private final Accounts accounts;
    private final Notices notices;

    JoiningNotices(Accounts accounts, Notices notices) {
        this.accounts = accounts;
        this.notices = notices;
    }

    @EventListener
    void on(JoiningRequested requested) {
        var organizers = new LinkedHashSet<AccountId>(accounts.withRole(NetworkRole.ORGANIZER));
        organizers.addAll(accounts.withRole(NetworkRole.ADMINISTRATOR));
        Notice notice =
                new Notice(
                        "joining-requested",
                        "Somebody asks to join the network",
                        "Their address is proven. Read their reason, then approve or decline.",
                        "/app/joining");
        organizers.forEach(o -> notices.tell(o, notice));
    }
}
