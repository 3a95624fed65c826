package org.plenary.collaboration.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.WebSocketRoute;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The line between one browser and the collaboration endpoint, which a test can cut. */
final class SocketLine {
    private static final int ACKNOWLEDGEMENT = 8;
    private static final int LINE_CUT = 4000;

    private final List<WebSocketRoute> open = new CopyOnWriteArrayList<>();
    private volatile boolean up = true;
    private volatile boolean losingAcknowledgements;

    SocketLine(BrowserContext browser) {
        browser.routeWebSocket("**/collaboration/**", this::connect);
    }

    private void connect(WebSocketRoute browser) {
        if (!up) {
            close(browser);
            return;
        }
        WebSocketRoute server = browser.connectToServer();
        open.add(browser);
        server.onMessage(frame -> {
            byte[] bytes = frame.binary();
            boolean lost = losingAcknowledgements && bytes[0] == ACKNOWLEDGEMENT;
            if (!lost) {
                browser.send(bytes);
            }
        });
    }

    void cut() {
        up = false;
        open.forEach(SocketLine::close);
        open.clear();
    }

    void restore() {
        losingAcknowledgements = false;
        up = true;
    }

    /** What is committed from now on is not acknowledged, as when the server dies in between. */
    void loseAcknowledgements() {
        losingAcknowledgements = true;
    }

    private static void close(WebSocketRoute route) {
        route.close(new WebSocketRoute.CloseOptions().setCode(LINE_CUT));
    }
}
