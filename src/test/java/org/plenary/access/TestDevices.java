package org.plenary.access;

import org.springframework.stereotype.Component;

/** Signs browsers in for tests that speak HTTP. */
@Component
public class TestDevices {
    private final Devices devices;

    TestDevices(Devices devices) {
        this.devices = devices;
    }

    /** What the browser sends in its Cookie header from now on. */
    public String cookie(AccountId account) {
        AccountPrincipal.Token token = devices.signIn(account, "Test browser", true);
        return DeviceCookie.NAME + "=" + token.issued().secret().token();
    }
}
