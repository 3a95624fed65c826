package org.plenary.mail;

import java.util.regex.Pattern;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * One letter as plain text to one address. The address has at most 254 characters, the subject 200,
 * the text 20,000; none of the headers can carry a line end.
 */
public record Mail(String to, String subject, String text) {
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_TEXT = 20_000;
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cc}]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\\\p{Cc}]{1,189}");

    /**
     * @throws InvalidInput when the address is not one plain address
     */
    public Mail {
        if (to.length() > LONGEST_ADDRESS || !ADDRESS.matcher(to).matches()) {
            throw new InvalidInput(
                    "“%s” is not a mail address, so nothing was sent. Write it as name@example.org."
                            .formatted(Texts.shorten(to.replaceAll("\\p{Cc}", " "), 60)));
        }
        subject = Texts.shorten(subject.replaceAll("[\\p{Cc}\\s]+", " ").strip(), LONGEST_SUBJECT);
        text = Texts.shorten(text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""), LONGEST_TEXT);
    }
}
