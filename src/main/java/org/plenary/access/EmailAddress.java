package org.plenary.access;

import java.util.Locale;
import org.plenary.mail.Mail;

/** One checked mail address as written, and its key: the same in small letters. */
record EmailAddress(String value) {
    /**
     * @throws org.plenary.base.InvalidInput when it is not an address
     */
    static EmailAddress of(String text) {
        return new EmailAddress(new Mail(text.strip(), "", "").to());
    }

    String key() {
        return key(value);
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
