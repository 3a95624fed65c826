package org.plenary.workshop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/** Which addresses may stand behind a link that others press. */
final class WebAddress {
    private static final int LONGEST = 2000;

    private WebAddress() {}

    /**
     * The address, or empty text.
     *
     * @throws InvalidInput when it is not an absolute http or https address; a script or data
     *     address would run in the reader's page
     */
    static String checked(String what, String url) {
        String clean = Texts.optional(what, url, LONGEST);
        if (clean.isEmpty()) {
            return clean;
        }
        try {
            URI uri = new URI(clean);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null) {
                return clean;
            }
        } catch (URISyntaxException e) {
            throw refused(what, clean);
        }
        throw refused(what, clean);
    }

    private static InvalidInput refused(String what, String url) {
        return new InvalidInput(
                what
                        + " (“"
                        + Texts.shorten(url, 60)
                        + "”) is not a web address, so nothing was saved. Write it in full, such as https://example.org.");
    }
}
