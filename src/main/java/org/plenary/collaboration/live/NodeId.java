package org.plenary.collaboration.live;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Names this process; rows that it wrote itself need not be read back. */
@Component
class NodeId {
    private final UUID value = UUID.randomUUID();

    UUID value() {
        return value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
