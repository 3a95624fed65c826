package org.plenary.collaboration.live;

import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.collaboration.DocumentAccess;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what others may see of a person in a document: the cursor as the client gave it, name and
 * colour from the server. Anything else that a client adds is left out.
 */
final class PresenceText {
    /** Distinguishable beside each other on light and dark ground; {@code colour} is the index. */
    private static final String[] COLOURS = {
        "#b3261e", "#1a6f3c", "#1d5fb4", "#8a4b00", "#6b3fa0", "#00696f", "#a1306b", "#4d5b00"
    };

    private static final JsonMapper JSON = JsonMapper.shared();

    private PresenceText() {}

    /**
     * "null" when the client is leaving; empty when nobody may be shown or the state is not
     * understood.
     */
    static Optional<String> of(String claimed, AccountId account, DocumentAccess access) {
        if (claimed.equals("null")) {
            return Optional.of(claimed);
        }
        if (access.displayName().isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode state = JSON.readTree(claimed);
            ObjectNode shown = JSON.createObjectNode();
            int colour = Math.floorMod(account.value().hashCode(), COLOURS.length);
            ObjectNode user = shown.putObject("user");
            user.put("name", access.displayName().get());
            user.put("color", COLOURS[colour]);
            user.put("colour", colour);
            if (state.get("cursor") instanceof ObjectNode cursor) {
                shown.set("cursor", cursor);
            }
            return Optional.of(JSON.writeValueAsString(shown));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
