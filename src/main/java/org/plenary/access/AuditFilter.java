package org.plenary.access;

/** Which entries to show; an empty text means any. Texts match by part, without regard to case. */
public record AuditFilter(String actor, String action, String subject) {
    public static final AuditFilter ANY = new AuditFilter("", "", "");
}
