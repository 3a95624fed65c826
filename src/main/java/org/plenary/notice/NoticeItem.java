package org.plenary.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice as its receiver sees it. */
public record NoticeItem(
        UUID id, String kind, String title, String text, String path, Instant at, boolean read) {}
