package org.plenary.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AuditSubjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Member bodies by name; people where the reader may see their name, as everywhere. */
@Component
class DirectoryAuditSubjects implements AuditSubjects {
    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final VisibleValues values;

    DirectoryAuditSubjects(JdbcClient jdbc, Viewers viewers, VisibleValues values) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.values = values;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "person", "Person",
                "member-body", "Member body",
                "people-import", "Import of people",
                "directory", "Directory",
                "conversation", "Conversation",
                "message-report", "Report of a message",
                "profile-problem", "Problem on a profile");
    }

    @Override
    public Map<UUID, String> names(String kind, Collection<UUID> ids) {
        return switch (kind) {
            case "person" -> people(ids);
            case "member-body" ->
                    AuditSubjects.read(
                            jdbc,
                            "select body_id, name from member_body_name where position = 0 and body_id = any(:ids::uuid[])",
                            ids);
            default -> Map.of();
        };
    }

    private Map<UUID, String> people(Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        values.of(viewers.current(), ids.stream().map(PersonId::new).toList())
                .forEach((person, seen) ->
                        seen.stream()
                                .filter(v -> v.field() == Field.FULL_NAME)
                                .findFirst()
                                .ifPresent(v -> found.put(person.value(), v.value())));
        return found;
    }
}
