package org.plenary.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The event pages that the demo network is built from, as they were found. */
enum DemoPages {
    PUBLIC_AI("loc-public-ai-workshop.md"),
    OPEN_SOURCE_AI("itu-giz-open-source-ai-session.txt"),
    SAFETY_INSTITUTES("ai-safety-institutes-convening.txt");

    private final String file;

    DemoPages(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    String text() {
        try (InputStream in = DemoPages.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The application lacks its demo page " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
