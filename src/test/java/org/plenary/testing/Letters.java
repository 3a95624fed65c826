package org.plenary.testing;

import java.util.List;
import org.plenary.mail.Mailbox;
import org.plenary.mail.StoredMail;
import org.springframework.stereotype.Component;

/** The letters that the application wrote to somebody. */
@Component
public class Letters {
    private final Mailbox mailbox;

    Letters(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Newest first. */
    public List<StoredMail> to(String email) {
        return mailbox.page(email, 0, 200);
    }

    /**
     * What follows the path in the newest letter's link.
     *
     * @param path such as {@code /app/invitation/}
     */
    public String token(String email, String path) {
        String text = to(email).getFirst().text();
        int from = text.indexOf(path) + path.length();
        return text.substring(from, text.indexOf('\n', from));
    }
}
