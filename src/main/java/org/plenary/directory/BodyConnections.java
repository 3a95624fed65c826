package org.plenary.directory;

import java.util.List;

/**
 * What a module knows of a member body's part in its things. The body's page asks every bean; each
 * answers within the rights of the current account, and bounds its answer.
 */
public interface BodyConnections {
    /** At most so many are shown of one group. */
    int MOST = 100;

    /** In the order in which they are to stand; nothing when there is nothing to show. */
    List<Connection> of(BodyId body);
}
