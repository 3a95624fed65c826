package org.plenary.workshop.eventpage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which written addresses may become links: http and https only. */
final class WebAddresses {

    static final int MAX_LENGTH = 2_000;

    private static final Pattern SCHEME =
            Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]{0,20}:.*", Pattern.DOTALL);
    private static final Pattern HOST_FIRST =
            Pattern.compile(
                    "^(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,10}\\p{L}{2,24}(?:[:/?#].*)?$");

    private WebAddresses() {}

    /** Answers a usable address, with {@code https://} put before one that has no scheme. */
    static Optional<String> complete(String written) {
        String address = written.strip();
        if (address.isEmpty() || address.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        if (address.startsWith("//")) {
            address = "https:" + address;
        } else if (HOST_FIRST.matcher(address).matches()) {
            address = "https://" + address;
        } else if (!SCHEME.matcher(address).matches()) {
            return Optional.empty();
        }
        return isWeb(address) ? Optional.of(address) : Optional.empty();
    }

    private static boolean isWeb(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return false;
        }
        try {
            return new URI(address).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
