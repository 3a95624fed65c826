package org.plenary.notice;

import org.plenary.access.AccountId;

/** The account's notices are not what they were. Published after the commit, on every node. */
public record NoticesChanged(AccountId account) {}
