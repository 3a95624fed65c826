package org.plenary.framework;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/** Which addresses may stand behind a link that others press. */
final class WebLink {
    static final int LONGEST = 2_000;

    private WebLink() {}

    /**
     * The address, or empty text.
     *
     * @throws InvalidInput when it is not an absolute http or https address; a script or data
     *     address would run in the reader's page
     */
    static String checked(String what, String url) {
        String clean = PlainText.line(what, url, LONGEST);
        if (clean.isEmpty() || web(clean)) {
            return clean;
        }
        throw new InvalidInput(
                "%s (“%s”) is not a web address, so nothing was saved. Write it in full, such as https://example.org."
                        .formatted(what, Texts.shorten(clean, 60)));
    }

    private static boolean web(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
