package org.plenary.collaboration.live;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.plenary.access.CurrentAccount;

/**
 * What every room of a node uses.
 *
 * @param forget takes a dropped room out of the node's rooms
 */
record RoomParts(
        UpdateLog log,
        CommitQueue queue,
        RightsCache rights,
        SnapshotKeeper snapshots,
        AuthorKeys authors,
        CurrentAccount accounts,
        Executor threads,
        Consumer<Room> forget) {}
