package org.plenary.bench;

/**
 * A load.
 *
 * @param rate edits per second of all clients together
 */
record Scenario(int clients, int documents, int rate) {
    String title() {
        return "%d clients in %s, %,d edits/s"
                .formatted(
                        clients, documents == 1 ? "one document" : documents + " documents", rate);
    }
}
