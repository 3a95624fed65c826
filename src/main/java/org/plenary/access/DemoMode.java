package org.plenary.access;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Whether this is somebody trying Plenary on their own machine: the embedded database, reachable
 * from this machine only, and {@code plenary.demo} not switched off. Only then are there accounts
 * with a password that everyone knows.
 */
@Component
public class DemoMode {
    private final boolean active;

    DemoMode(
            @Value("${spring.datasource.url:}") String databaseUrl,
            @Value("${plenary.demo:true}") boolean wanted,
            ServerProperties server) {
        InetAddress address = server.getAddress();
        this.active =
                wanted && databaseUrl.isBlank() && address != null && address.isLoopbackAddress();
    }

    public boolean active() {
        return active;
    }
}
