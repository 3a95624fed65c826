package org.plenary.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Opens the module's inside to the shared test helpers. */
@Component
public class AccessTestSupport {
    private final Standings standings;
    private final Devices devices;

    AccessTestSupport(Standings standings, Devices devices) {
        this.devices = devices;
        this.standings = standings;
    }

    /** What a browser's session holds after the account signed in. */
    public Authentication signedIn(AccountId account) {
        return devices.signIn(account, "Test browser", true).forSession(standings.of(account));
    }
}
