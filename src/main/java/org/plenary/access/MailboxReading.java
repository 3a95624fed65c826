package org.plenary.access;

import java.util.List;
import org.plenary.mail.Mailbox;
import org.plenary.mail.StoredMail;
import org.springframework.stereotype.Service;

/** The letters of this server, for administrators only: they hold links that let people in. */
@Service
public class MailboxReading {
    private final Mailbox mailbox;
    private final CurrentAccount current;

    MailboxReading(Mailbox mailbox, CurrentAccount current) {
        this.mailbox = mailbox;
        this.current = current;
    }

    /** Newest first; {@code limit} at most 200. */
    public List<StoredMail> page(String text, int offset, int limit) {
        current.require(NetworkRole.ADMINISTRATOR);
        return mailbox.page(text, offset, limit);
    }

    public int count(String text) {
        current.require(NetworkRole.ADMINISTRATOR);
        return mailbox.count(text);
    }

    /** Whether letters leave this server; else this page is the only place to read them. */
    public boolean leaving() {
        return mailbox.leaving();
    }
}
