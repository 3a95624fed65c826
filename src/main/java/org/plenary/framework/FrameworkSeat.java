package org.plenary.framework;

import org.plenary.access.AccountId;

/** One person's seat at a framework. */
public record FrameworkSeat(AccountId account, String name, FrameworkRole role) {}
