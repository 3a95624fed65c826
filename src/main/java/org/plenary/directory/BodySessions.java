package org.plenary.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.workshop.OrganisationPart;
import org.plenary.workshop.OrganisationParts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The workshops that a body organises and the sessions whose programme names it among a
 * contribution's speakers. What single people stated of themselves at a workshop is not counted
 * here: it would tell who was there.
 */
@Component
@Order(10)
class BodySessions implements BodyConnections {
    private static final String GROUP = "Sessions";

    private final BodyRows bodies;
    private final OrganisationParts parts;

    BodySessions(BodyRows bodies, OrganisationParts parts) {
        this.bodies = bodies;
        this.parts = parts;
    }

    @Override
    public List<Connection> of(BodyId body) {
        return parts.of(names(body)).stream().limit(MOST).map(BodySessions::connection).toList();
    }

    private Set<String> names(BodyId body) {
        Stream<String> code = bodies.find(body).map(BodySummary::shortCode).stream();
        return Stream.concat(bodies.names(body).stream().map(BodyName::name), code)
                .filter(n -> !n.isBlank())
                .collect(Collectors.toSet());
    }

    private static Connection connection(OrganisationPart part) {
        return new Connection(GROUP, part.title(), part.path(), part.note());
    }
}
