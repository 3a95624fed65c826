package org.plenary.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A snapshot as the JSON text that is stored, hashed and given out. */
@Component
class SnapshotText {
    private final JsonMapper json;

    SnapshotText() {
        // the stored text must not change when the application's own mapper does
        this.json = JsonMapper.builder().build();
    }

    String write(Snapshot snapshot) {
        // PostgreSQL's text cannot hold this one sign
        return json.writeValueAsString(snapshot).replace("\\u0000", "");
    }

    Snapshot read(String content) {
        return json.readValue(content, Snapshot.class);
    }

    String write(FrameworkSnapshot snapshot) {
        return json.writeValueAsString(snapshot).replace("\\u0000", "");
    }

    FrameworkSnapshot readFramework(String content) {
        return json.readValue(content, FrameworkSnapshot.class);
    }

    /** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
    static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
