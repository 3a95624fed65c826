package org.plenary.framework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.plenary.base.InvalidInput;

/**
 * What somebody outside sends. All of it is plain text, whatever it looks like.
 *
 * @param item code of the item that it is on; empty for the whole text
 * @param name of the person, optional
 * @param organisation optional
 * @param email optional, never published
 */
public record StatementPlan(
        String item, String name, String organisation, String email, String text) {
    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_ORGANISATION = 200;
    public static final int LONGEST_EMAIL = 254;
    public static final int LONGEST_TEXT = 5_000;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,189}");

    public static StatementPlan empty(String item) {
        return new StatementPlan(item, "", "", "", "");
    }

    /**
     * As it can be kept.
     *
     * @throws InvalidInput with what is wrong and what to do; the caller keeps what was typed
     */
    StatementPlan checked() {
        String words = PlainText.optional("The statement", text, LONGEST_TEXT);
        if (words.isEmpty()) {
            throw new InvalidInput(
                    "The statement is empty, so nothing was sent. Write it and send again.");
        }
        String address = PlainText.line("The e-mail address", email, LONGEST_EMAIL);
        if (!address.isEmpty() && !EMAIL.matcher(address).matches()) {
            throw new InvalidInput(
                    "The e-mail address is not one, so nothing was sent. Write it as name@example.org, or leave it empty.");
        }
        return new StatementPlan(
                PlainText.line("The item", item, 20),
                PlainText.line("The name", name, LONGEST_NAME),
                PlainText.line("The organisation", organisation, LONGEST_ORGANISATION),
                address,
                words);
    }

    /** The same for the same statement: sent twice it is kept once. */
    byte[] fingerprint() {
        // control characters cannot occur in what was checked, so no two plans give the same text
        String all = String.join("\u0000", item, name, organisation, email, text);
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(all.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
