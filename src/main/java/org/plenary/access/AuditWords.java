package org.plenary.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says what entries of the audit trail are about, in one question for each kind of thing. What is
 * gone, or not the current account's to see, keeps its id.
 */
@Service
public class AuditWords {
    /** Details whose value is the id of a thing, and the kind of that thing. */
    private static final Map<String, String> IDS =
            Map.of(
                    "account", "account",
                    "body", "member-body",
                    "framework", "framework",
                    "session", "session",
                    "summary", "summary");

    private final List<AuditSubjects> modules;
    private final CurrentAccount current;

    AuditWords(List<AuditSubjects> modules, CurrentAccount current) {
        this.modules = modules;
        this.current = current;
    }

    /**
     * One entry in words.
     *
     * @param action "Framework seat given"
     * @param kind "Framework"
     * @param subject its name, else its id
     * @param details "account: Ada Writer; role: editor"
     */
    public record Line(
            AuditEntry entry, String action, String kind, String subject, String details) {}

    /** In the order of the entries; for administrators. */
    @Transactional(readOnly = true)
    public List<Line> of(List<AuditEntry> entries) {
        current.require(NetworkRole.ADMINISTRATOR);
        var wanted = new HashMap<String, Set<UUID>>();
        for (AuditEntry entry : entries) {
            want(wanted, entry.subjectType(), entry.subjectId());
            entry.details().forEach((key, value) -> want(wanted, IDS.get(key), value));
        }
        var kinds = new HashMap<String, String>();
        var names = new HashMap<UUID, String>();
        for (AuditSubjects module : modules) {
            kinds.putAll(module.kinds());
            for (String kind : module.kinds().keySet()) {
                Set<UUID> ids = wanted.getOrDefault(kind, Set.of());
                if (!ids.isEmpty()) {
                    names.putAll(module.names(kind, ids));
                }
            }
        }
        return entries.stream().map(entry -> line(entry, kinds, names)).toList();
    }

    private static Line line(AuditEntry entry, Map<String, String> kinds, Map<UUID, String> names) {
        return new Line(
                entry,
                sentence(entry.action()),
                kinds.getOrDefault(entry.subjectType(), sentence(entry.subjectType())),
                named(entry.subjectId(), names),
                entry.details().entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + ": " + plain(named(e.getValue(), names)))
                        .collect(Collectors.joining("; ")));
    }

    private static void want(
            Map<String, Set<UUID>> wanted,
            @org.jspecify.annotations.Nullable String kind,
            String id) {
        if (kind != null) {
            uuid(id).ifPresent(u -> wanted.computeIfAbsent(kind, k -> new HashSet<>()).add(u));
        }
    }

    private static String named(String id, Map<UUID, String> names) {
        return uuid(id).map(u -> names.getOrDefault(u, id)).orElse(id);
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** "WITH_RESERVATION" is "with reservation"; other texts stay. */
    private static String plain(String value) {
        return value.matches("[A-Z]{2,}(_[A-Z]+)*")
                ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                : value;
    }

    private static String sentence(String hyphened) {
        String words = hyphened.replace('-', ' ');
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
